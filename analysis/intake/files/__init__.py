"""Files that hold articles of any origin: texts, RTF, PDF, Word files, web archives, and what is packed."""

"""One module per question: tables in, tables out."""

"""Articles as people have them (exports of archives, saved pages, files) -> a story folder and a receipt."""

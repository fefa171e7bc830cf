"""Web pages: markup in; the article's text, what the page says of it, and where its posts begin, out."""

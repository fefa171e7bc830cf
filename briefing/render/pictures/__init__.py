"""Pictures: values become places on paper, in whole pixels. How it looks is said in templates and CSS."""

"""Views: what templates are given, one frozen class a page. All sorting, grouping and wording is done here."""

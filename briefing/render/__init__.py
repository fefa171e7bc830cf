"""The site as pages: views, templates, addresses. Pure: the same site gives the same bytes."""

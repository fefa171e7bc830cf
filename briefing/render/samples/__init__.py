"""Sample values for the style guide: invented people and outlets, and every form that a component can take."""

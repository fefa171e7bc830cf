"""What pages say to machines: schema.org's terms in JSON-LD."""

"""Copy that articles share."""

"""Copy that articles share: who is credited, which passages are the same, and how they are counted."""

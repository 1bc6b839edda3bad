"""What a build leaves behind that is ended at any moment or refused a write, and whether the next one sets it right."""

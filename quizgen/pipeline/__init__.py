"""What each command does, step by step, between the disk and the layers below."""

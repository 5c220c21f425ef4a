"""From the files that authors write to the model; what cannot be read becomes a finding."""

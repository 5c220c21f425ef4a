"""From items to printed forms: which stand on a sheet, in which order, under which code, and the ledger of codes."""

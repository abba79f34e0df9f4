"""Documents, sections, taxonomy, glossary, drugs, trials, review dates (floor 1; no Qt)."""

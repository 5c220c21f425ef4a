"""Findings: their rules, how they are gathered, and how they are written for people and programs."""

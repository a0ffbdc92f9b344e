"""The input against the guardrails of its request, before the model is asked for an answer."""

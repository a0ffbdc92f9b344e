"""Names that code written for the hosted API asks for, so that it runs unchanged on whatever is served here."""

MODERATION_NAMES = ("mistral-moderation-2603", "mistral-moderation-2411", "mistral-moderation-latest")
"""What guardrails ask for."""

KNOWN_NAMES = (
    "mistral-large-latest",
    "mistral-medium-latest",
    "mistral-small-latest",
    "mistral-tiny",
    "mistral-tiny-latest",
    "ministral-3b-latest",
    "ministral-8b-latest",
    "ministral-14b-latest",
    "magistral-medium-latest",
    "magistral-small-latest",
    "pixtral-12b",
    "pixtral-12b-latest",
    "pixtral-large-latest",
    "voxtral-small-latest",
    "voxtral-mini-latest",
    "devstral-small-latest",
    "devstral-medium-latest",
    "codestral-latest",
    "open-mistral-7b",
    "open-mistral-nemo",
    "open-mixtral-8x7b",
    "open-mixtral-8x22b",
)

"""The exam of the pocket model: questions as many people would write them, which its corpus has never seen."""

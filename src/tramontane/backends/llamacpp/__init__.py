"""The kernels and the memory of llama.cpp as a runner, driven step by step through its C interface."""

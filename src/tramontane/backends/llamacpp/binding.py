"""The few structures and functions of llama.cpp that are used here, as the pinned headers declare them."""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, c_bool, c_char_p, c_float, c_int, c_int8, c_int32, c_size_t, c_uint32, c_void_p
from typing import TypeVar

RELEASE = "2026.10.11549"
"""The release of `xllamacpp` whose headers these are; CONTRIBUTING.md tells how to move it."""
VERSION = "0.6.0-dev"
"""What `llama_version` says in that release."""

ABORTED = 2
"""What `llama_decode` returns when the abort callback ended it."""
NO_ROOM = 1
"""What it returns when a slot is full."""

_c = ctypes.CDLL(None if os.name == "posix" else "msvcrt")
IS_RAISED = ctypes.cast(_c.strlen, c_void_p)
"""As an abort callback: true while the byte that it is given is not zero. It needs no Python and takes no lock."""
SILENT = ctypes.cast(_c.abs, c_void_p)
"""As a log callback: takes a level, and does nothing."""

LogCallback = ctypes.CFUNCTYPE(None, c_int, c_char_p, c_void_p)
AbortCallback = ctypes.CFUNCTYPE(None, c_char_p)
ProgressCallback = ctypes.CFUNCTYPE(c_bool, c_float, c_void_p)


class ModelParams(ctypes.Structure):
    _fields_ = [
        ("devices", c_void_p),
        ("tensor_buft_overrides", c_void_p),
        ("n_gpu_layers", c_int32),
        ("split_mode", c_int),
        ("load_mode", c_int),
        ("lazy_mode", c_int),
        ("main_gpu", c_int32),
        ("tensor_split", c_void_p),
        ("progress_callback", ProgressCallback),
        ("progress_callback_user_data", c_void_p),
        ("kv_overrides", c_void_p),
        ("vocab_only", c_bool),
        ("check_tensors", c_bool),
        ("use_extra_bufts", c_bool),
        ("no_host", c_bool),
        ("no_alloc", c_bool),
        ("load_mtp", c_bool),
    ]


class ContextParams(ctypes.Structure):
    _fields_ = [
        ("n_ctx", c_uint32),
        ("n_batch", c_uint32),
        ("n_ubatch", c_uint32),
        ("n_seq_max", c_uint32),
        ("n_rs_seq", c_uint32),
        ("n_outputs_max", c_uint32),
        ("n_outputs_max_per_seq", c_uint32),
        ("n_threads", c_int32),
        ("n_threads_batch", c_int32),
        ("ctx_type", c_int),
        ("rope_scaling_type", c_int),
        ("pooling_type", c_int),
        ("attention_type", c_int),
        ("flash_attn_type", c_int),
        ("rope_freq_base", c_float),
        ("rope_freq_scale", c_float),
        ("yarn_ext_factor", c_float),
        ("yarn_attn_factor", c_float),
        ("yarn_beta_fast", c_float),
        ("yarn_beta_slow", c_float),
        ("yarn_orig_ctx", c_uint32),
        ("defrag_thold", c_float),
        ("cb_eval", c_void_p),
        ("cb_eval_user_data", c_void_p),
        ("type_k", c_int),
        ("type_v", c_int),
        ("moe_cache_size", c_size_t),
        ("abort_callback", c_void_p),
        ("abort_callback_data", c_void_p),
        ("embeddings", c_bool),
        ("offload_kqv", c_bool),
        ("no_perf", c_bool),
        ("op_offload", c_bool),
        ("swa_full", c_bool),
        ("kv_unified", c_bool),
        ("samplers", c_void_p),
        ("n_samplers", c_size_t),
        ("ctx_other", c_void_p),
    ]


class Batch(ctypes.Structure):
    _fields_ = [
        ("n_tokens", c_int32),
        ("token", POINTER(c_int32)),
        ("embd", POINTER(c_float)),
        ("pos", POINTER(c_int32)),
        ("n_seq_id", POINTER(c_int32)),
        ("seq_id", POINTER(POINTER(c_int32))),
        ("logits", POINTER(c_int8)),
    ]


Params = TypeVar("Params", ModelParams, ContextParams)
STRUCTURES = {"llama_model_params": ModelParams, "llama_context_params": ContextParams, "llama_batch": Batch}

_handle = c_void_p
FUNCTIONS: dict[str, tuple[type | None, list[type]]] = {
    "llama_version": (c_char_p, []),
    "llama_print_system_info": (c_char_p, []),
    "llama_supports_gpu_offload": (c_bool, []),
    "llama_backend_init": (None, []),
    "llama_log_set": (None, [c_void_p, c_void_p]),
    "ggml_set_abort_callback": (c_void_p, [AbortCallback]),
    "llama_model_default_params": (ModelParams, []),
    "llama_model_load_from_file": (_handle, [c_char_p, ModelParams]),
    "llama_model_free": (None, [_handle]),
    "llama_model_get_vocab": (_handle, [_handle]),
    "llama_model_desc": (c_int32, [_handle, c_char_p, c_size_t]),
    "llama_model_meta_val_str": (c_int32, [_handle, c_char_p, c_char_p, c_size_t]),
    "llama_model_size": (ctypes.c_uint64, [_handle]),
    "llama_model_n_ctx_train": (c_int32, [_handle]),
    "llama_model_n_embd": (c_int32, [_handle]),
    "llama_model_n_layer": (c_int32, [_handle]),
    "llama_model_n_head": (c_int32, [_handle]),
    "llama_model_n_head_kv": (c_int32, [_handle]),
    "llama_model_n_swa": (c_int32, [_handle]),
    "llama_model_has_encoder": (c_bool, [_handle]),
    "llama_model_has_decoder": (c_bool, [_handle]),
    "llama_model_is_recurrent": (c_bool, [_handle]),
    "llama_model_is_hybrid": (c_bool, [_handle]),
    "llama_model_is_diffusion": (c_bool, [_handle]),
    "llama_vocab_n_tokens": (c_int32, [_handle]),
    "llama_context_default_params": (ContextParams, []),
    "llama_init_from_model": (_handle, [_handle, ContextParams]),
    "llama_free": (None, [_handle]),
    "llama_get_memory": (_handle, [_handle]),
    "llama_memory_seq_rm": (c_bool, [_handle, c_int32, c_int32, c_int32]),
    "llama_state_seq_get_size": (c_size_t, [_handle, c_int32]),
    "llama_state_seq_get_data": (c_size_t, [_handle, c_void_p, c_size_t, c_int32]),
    "llama_state_seq_set_data": (c_size_t, [_handle, c_void_p, c_size_t, c_int32]),
    "llama_decode": (c_int32, [_handle, Batch]),
    "llama_get_logits": (c_void_p, [_handle]),
}


def declare(library: ctypes.CDLL) -> None:
    """Tell ctypes what the functions take and give.

    Raises:
        AttributeError: The library lacks one of them.
    """
    for name, (result, arguments) in FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments


def default_params(library: ctypes.CDLL, name: str, kind: type[Params]) -> Params:
    """What a function gives by value, received with room to spare in case the library's structure is longer."""
    roomy = type("Roomy", (ctypes.Structure,), {"_fields_": [("params", kind), ("room", ctypes.c_char * 512)]})
    return ctypes.CFUNCTYPE(roomy)((name, library))().params

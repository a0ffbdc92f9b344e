"""Every class of the wire under every name it has had, each brought when it is first used; `models.pyi` says the same
to type checkers."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Literal

_PLACES = {
    "tramontane.client.errors": """
        HTTPValidationError MistralError MistralGCPError MistralGcpError NoResponseError ResponseValidationError
        SDKError
    """,
    "tramontane.wire.cards": """
        BaseModelCard FTModelCard ModelCapabilities ModelList ModelListData UnknownModelListData
    """,
    "tramontane.wire.chunks": """
        AudioChunk BuiltInConnectors ContentChunk DocumentURLChunk FileChunk ImageDetail ImageURL ImageURLChunk
        ImageURLUnion ReferenceChunk ReferenceID ResourceChunk ResourceChunkContent ResourceLinkChunk
        SystemMessageContentChunks TextChunk ThinkChunk Thinking ToolReferenceChunk ToolReferenceChunkTool
        UnknownContentChunk UnknownResourceChunkContent UnknownThinking
    """,
    "tramontane.wire.dicts": """
        APIKeyAuthTypedDict AssistantMessageTypedDict AudioChunkTypedDict AuthorizationTypedDict
        ChatCompletionChoiceTypedDict ChatCompletionRequestMessageTypedDict ChatCompletionRequestToolChoiceTypedDict
        ChatCompletionRequestToolTypedDict ChatCompletionRequestTypedDict ChatCompletionResponseTypedDict
        ChatCompletionStreamRequestTypedDict ChoiceLogprobsTypedDict CompletionChunkTypedDict CompletionEventTypedDict
        CompletionResponseStreamChoiceTypedDict ContentChunkTypedDict ContentTypedDict CustomConnectorTypedDict
        DeltaMessageTypedDict DocumentLibraryToolTypedDict DocumentURLChunkTypedDict FIMCompletionRequestTypedDict
        FIMCompletionResponseTypedDict FIMCompletionStreamRequestTypedDict FileChunkTypedDict FunctionCallTypedDict
        FunctionNameTypedDict FunctionTypedDict GuardrailConfigTypedDict ImageGenerationToolTypedDict
        ImageURLChunkTypedDict ImageURLTypedDict ImageURLUnionTypedDict JSONSchemaTypedDict
        ModerationLLMV1CategoryThresholdsTypedDict ModerationLLMV1ConfigTypedDict
        ModerationLLMV2CategoryThresholdsTypedDict ModerationLLMV2ConfigTypedDict OAuth2TokenAuthTypedDict
        PredictionTypedDict ReferenceChunkTypedDict ResourceChunkTypedDict ResourceLinkChunkTypedDict
        ResponseFormatTypedDict SecurityTypedDict
        SystemMessageContentChunksTypedDict SystemMessageContentTypedDict SystemMessageTypedDict TextChunkTypedDict
        ThinkChunkTypedDict ThinkingTypedDict TokenLogprobTypedDict TokenLogprobsTypedDict ToolCallTypedDict
        ToolChoiceTypedDict ToolConfigurationTypedDict ToolMessageTypedDict ToolReferenceChunkTypedDict ToolTypedDict
        UsageInfoTypedDict UserMessageTypedDict ValidationErrorTypedDict
    """,
    "tramontane.wire.errors": """
        Context HTTPValidationErrorData Loc ValidationError
    """,
    "tramontane.wire.formats": """
        GuardrailConfig JSONSchema MistralPromptMode ModerationLLMAction ModerationLLMV1CategoryThresholds
        ModerationLLMV1Config ModerationLLMV2CategoryThresholds ModerationLLMV2Config Prediction ReasoningEffort
        RequestedServiceTier ResponseFormat ResponseFormats
    """,
    "tramontane.wire.messages": """
        AssistantMessage ChatCompletionRequestMessage Content DeltaMessage SystemMessage SystemMessageContent
        ToolMessage UserMessage
    """,
    "tramontane.wire.request": """
        ChatCompletionRequest ChatCompletionRequestStop ChatCompletionStreamRequest FIMCompletionRequest
        FIMCompletionStreamRequest Security
    """,
    "tramontane.wire.response": """
        ChatCompletionChoice ChatCompletionResponse ChoiceLogprobs CompletionChunk CompletionEvent
        CompletionResponseStreamChoice FIMCompletionResponse FinishReason PromptTokensDetails TokenLogprob
        TokenLogprobs UsageInfo
    """,
    "tramontane.wire.tools": """
        APIKeyAuth Arguments Authorization ChatCompletionRequestTool ChatCompletionRequestToolChoice CustomConnector
        DocumentLibraryTool Function FunctionCall FunctionName ImageGenerationTool OAuth2TokenAuth Tool ToolCall
        ToolChoice ToolChoiceEnum ToolConfiguration ToolTypes UnknownTool
    """,
}
_HOMES = {name: module for module, names in _PLACES.items() for name in names.split()}

_OTHER_NAMES = {
    "ArgumentsTypedDict": "Arguments",
    "AssistantMessageContent": "Content",
    "ChatCompletionChoiceFinishReason": "FinishReason",
    "ChatCompletionRequestMessages": "ChatCompletionRequestMessage",
    "ChatCompletionRequestStopTypedDict": "ChatCompletionRequestStop",
    "ChatCompletionResponseChoiceLogprobs": "ChoiceLogprobs",
    "ChatCompletionResponseTokenLogprobs": "TokenLogprob",
    "ChatCompletionResponseTokenLogprobsTopK": "TokenLogprobs",
    "ChatCompletionStreamRequestMessage": "ChatCompletionRequestMessage",
    "ChatCompletionStreamRequestMessages": "ChatCompletionRequestMessage",
    "ChatCompletionStreamRequestStop": "ChatCompletionRequestStop",
    "ChatCompletionStreamRequestStopTypedDict": "ChatCompletionRequestStop",
    "ChatCompletionStreamRequestTool": "ChatCompletionRequestTool",
    "ChatCompletionStreamRequestToolChoice": "ChatCompletionRequestToolChoice",
    "CompletionResponseStreamChoiceFinishReason": "FinishReason",
    "ContextTypedDict": "Context",
    "DeltaMessageContent": "Content",
    "FIMCompletionRequestStop": "ChatCompletionRequestStop",
    "FIMCompletionRequestStopTypedDict": "ChatCompletionRequestStop",
    "FIMCompletionStreamRequestStop": "ChatCompletionRequestStop",
    "FIMCompletionStreamRequestStopTypedDict": "ChatCompletionRequestStop",
    "ImageURLChunkImageURL": "ImageURLUnion",
    "JsonSchema": "JSONSchema",
    "LocTypedDict": "Loc",
    "Messages": "ChatCompletionRequestMessage",
    "ModerationLlmv1CategoryThresholds": "ModerationLLMV1CategoryThresholds",
    "ModerationLlmv1Config": "ModerationLLMV1Config",
    "ModerationLlmv2CategoryThresholds": "ModerationLLMV2CategoryThresholds",
    "ModerationLlmv2Config": "ModerationLLMV2Config",
    "ReferenceIDTypedDict": "ReferenceID",
    "Stop": "ChatCompletionRequestStop",
    "StopTypedDict": "ChatCompletionRequestStop",
    "ToolMessageContent": "Content",
    "ToolReferenceChunkToolTypedDict": "ToolReferenceChunkTool",
    "UserMessageContent": "Content",
}
_OTHER_NAMES.update(
    {
        f"{name}TypedDict": f"{ours}TypedDict"
        for name, ours in _OTHER_NAMES.items()
        if f"{ours}TypedDict" in _HOMES and not name.endswith("TypedDict")
    }
)

AssistantMessageRole = Literal["assistant"]
ImageURLChunkType = Literal["image_url"]
ReferenceChunkType = Literal["reference"]
Role = Literal["system"]
TextChunkType = Literal["text"]
ThinkChunkType = Literal["thinking"]
ToolMessageRole = Literal["tool"]
Type = Literal["text"]
UserMessageRole = Literal["user"]


def __getattr__(name: str) -> Any:
    ours = _OTHER_NAMES.get(name, name)
    if ours not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[ours]), ours)
    return value


def __dir__() -> list[str]:
    literals = (name for name in globals() if name.endswith(("Role", "Type")))
    return sorted({*_HOMES, *_OTHER_NAMES, *literals})

"""The wire as plain dicts, for callers who write dicts and check their types: a key is required where the model
requires it, and where a union needs it to tell its members apart."""

from typing import Any, Literal, Required, TypeAlias

from typing_extensions import TypedDict

from tramontane.wire import formats
from tramontane.wire.chunks import ImageDetail, ReferenceID, ToolReferenceChunkTool
from tramontane.wire.errors import Context, Loc
from tramontane.wire.request import ChatCompletionRequestStop
from tramontane.wire.response import FinishReason, PromptTokensDetails
from tramontane.wire.tools import Arguments, ToolChoiceEnum, ToolTypes


class TextChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["text"]]
    text: Required[str]


class ReferenceChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["reference"]]
    reference_ids: Required[list[ReferenceID]]


class ToolReferenceChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["tool_reference"]]
    tool: Required[ToolReferenceChunkTool]
    title: Required[str]
    url: str | None
    favicon: str | None
    description: str | None


ThinkingTypedDict: TypeAlias = TextChunkTypedDict | ReferenceChunkTypedDict | ToolReferenceChunkTypedDict


class ThinkChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["thinking"]]
    thinking: Required[list[ThinkingTypedDict]]
    signature: str | None
    closed: bool | None


class ImageURLTypedDict(TypedDict, total=False):
    url: Required[str]
    detail: ImageDetail | None


ImageURLUnionTypedDict: TypeAlias = ImageURLTypedDict | str


class ImageURLChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["image_url"]]
    image_url: Required[ImageURLUnionTypedDict]


class DocumentURLChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["document_url"]]
    document_url: Required[str]
    document_name: str | None


class FileChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["file"]]
    file_id: Required[str]


class AudioChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["input_audio"]]
    input_audio: Required[str]


class ResourceChunkTypedDict(TypedDict):
    type: Literal["resource"]
    uri: str
    content: TextChunkTypedDict | ImageURLChunkTypedDict


class ResourceLinkChunkTypedDict(TypedDict, total=False):
    type: Required[Literal["resource_link"]]
    uri: Required[str]
    metadata: dict[str, str | int | float | bool] | None


ContentChunkTypedDict: TypeAlias = (
    TextChunkTypedDict
    | ImageURLChunkTypedDict
    | DocumentURLChunkTypedDict
    | ReferenceChunkTypedDict
    | FileChunkTypedDict
    | ThinkChunkTypedDict
    | AudioChunkTypedDict
    | ResourceChunkTypedDict
    | ResourceLinkChunkTypedDict
)
ContentTypedDict: TypeAlias = str | list[ContentChunkTypedDict]
SystemMessageContentChunksTypedDict: TypeAlias = TextChunkTypedDict | ThinkChunkTypedDict
SystemMessageContentTypedDict: TypeAlias = str | list[SystemMessageContentChunksTypedDict]


class FunctionTypedDict(TypedDict, total=False):
    name: Required[str]
    description: str | None
    strict: bool | None
    parameters: Required[dict[str, Any]]


class ToolTypedDict(TypedDict, total=False):
    type: Literal["function"]
    function: Required[FunctionTypedDict]


class ToolConfigurationTypedDict(TypedDict, total=False):
    exclude: list[str] | None
    include: list[str] | None
    requires_confirmation: list[str] | None


class ImageGenerationToolTypedDict(TypedDict, total=False):
    tool_configuration: ToolConfigurationTypedDict | None
    type: Literal["image_generation"]


class DocumentLibraryToolTypedDict(TypedDict, total=False):
    tool_configuration: ToolConfigurationTypedDict | None
    type: Literal["document_library"]
    library_ids: Required[list[str]]


class APIKeyAuthTypedDict(TypedDict, total=False):
    type: Required[Literal["api-key"]]
    value: Required[str]


class OAuth2TokenAuthTypedDict(TypedDict, total=False):
    type: Required[Literal["oauth2-token"]]
    value: Required[str]


AuthorizationTypedDict: TypeAlias = APIKeyAuthTypedDict | OAuth2TokenAuthTypedDict


class CustomConnectorTypedDict(TypedDict, total=False):
    tool_configuration: ToolConfigurationTypedDict | None
    type: Literal["connector"]
    connector_id: Required[str]
    authorization: AuthorizationTypedDict | None


ChatCompletionRequestToolTypedDict: TypeAlias = (
    ToolTypedDict | ImageGenerationToolTypedDict | DocumentLibraryToolTypedDict | CustomConnectorTypedDict
)


class FunctionNameTypedDict(TypedDict):
    name: str


class ToolChoiceTypedDict(TypedDict, total=False):
    type: ToolTypes
    function: Required[FunctionNameTypedDict]


ChatCompletionRequestToolChoiceTypedDict: TypeAlias = ToolChoiceEnum | ToolChoiceTypedDict


class FunctionCallTypedDict(TypedDict):
    name: str
    arguments: Arguments


class ToolCallTypedDict(TypedDict, total=False):
    id: str
    type: str
    function: Required[FunctionCallTypedDict]
    index: int


class SystemMessageTypedDict(TypedDict, total=False):
    role: Required[Literal["system"]]
    content: Required[SystemMessageContentTypedDict]


class UserMessageTypedDict(TypedDict, total=False):
    role: Required[Literal["user"]]
    content: Required[ContentTypedDict | None]


class AssistantMessageTypedDict(TypedDict, total=False):
    role: Required[Literal["assistant"]]
    tool_calls: list[ToolCallTypedDict] | None
    content: ContentTypedDict | None
    prefix: bool


class ToolMessageTypedDict(TypedDict, total=False):
    role: Required[Literal["tool"]]
    content: Required[ContentTypedDict | None]
    tool_call_id: str | None
    name: str | None


ChatCompletionRequestMessageTypedDict: TypeAlias = (
    SystemMessageTypedDict | UserMessageTypedDict | AssistantMessageTypedDict | ToolMessageTypedDict
)


class DeltaMessageTypedDict(TypedDict, total=False):
    role: str | None
    content: ContentTypedDict | None
    tool_calls: list[ToolCallTypedDict] | None
    tool_call_id: str | None
    index: int | None
    metadata: dict[str, Any] | None


class JSONSchemaTypedDict(TypedDict, total=False):
    name: Required[str]
    schema_definition: Required[dict[str, Any]]
    description: str | None
    strict: bool | None


class ResponseFormatTypedDict(TypedDict, total=False):
    type: formats.ResponseFormats | None
    json_schema: JSONSchemaTypedDict | None


class PredictionTypedDict(TypedDict, total=False):
    type: Literal["content"]
    content: str


class _CategoryThresholds(TypedDict, total=False):
    sexual: float | None
    hate_and_discrimination: float | None
    violence_and_threats: float | None
    selfharm: float | None
    health: float | None
    financial: float | None
    law: float | None
    pii: float | None


class ModerationLLMV1CategoryThresholdsTypedDict(_CategoryThresholds, total=False):
    dangerous_and_criminal_content: float | None


class ModerationLLMV2CategoryThresholdsTypedDict(_CategoryThresholds, total=False):
    dangerous: float | None
    criminal: float | None
    jailbreaking: float | None


class _ModerationConfig(TypedDict, total=False):
    model_name: str
    ignore_other_categories: bool
    action: formats.ModerationLLMAction | None


class ModerationLLMV1ConfigTypedDict(_ModerationConfig, total=False):
    custom_category_thresholds: ModerationLLMV1CategoryThresholdsTypedDict | None


class ModerationLLMV2ConfigTypedDict(_ModerationConfig, total=False):
    custom_category_thresholds: ModerationLLMV2CategoryThresholdsTypedDict | None


class GuardrailConfigTypedDict(TypedDict, total=False):
    block_on_error: bool
    moderation_llm_v1: ModerationLLMV1ConfigTypedDict | None
    moderation_llm_v2: ModerationLLMV2ConfigTypedDict | None


class _CompletionRequest(TypedDict, total=False):
    temperature: float | None
    top_p: float | None
    max_tokens: int | None
    stream: bool | None
    stop: ChatCompletionRequestStop | None
    random_seed: int | None
    metadata: dict[str, Any] | None
    min_tokens: int | None
    prompt_cache_key: str | None


class ChatCompletionRequestTypedDict(_CompletionRequest, total=False):
    model: str | None
    messages: Required[list[ChatCompletionRequestMessageTypedDict]]
    response_format: ResponseFormatTypedDict | None
    tools: list[ChatCompletionRequestToolTypedDict] | None
    tool_choice: ChatCompletionRequestToolChoiceTypedDict | None
    presence_penalty: float | None
    frequency_penalty: float | None
    repetition_penalty: float | None
    top_k: int | None
    logprobs: bool | None
    top_logprobs: int | None
    prompt_logprobs: bool | None
    top_prompt_logprobs: int | None
    n: int | None
    prediction: PredictionTypedDict | None
    parallel_tool_calls: bool | None
    reasoning_effort: formats.ReasoningEffort | None
    prompt_mode: formats.MistralPromptMode | None
    guardrails: list[GuardrailConfigTypedDict] | None
    service_tier: formats.RequestedServiceTier | None
    safe_prompt: bool | None


class FIMCompletionRequestTypedDict(_CompletionRequest, total=False):
    model: Required[str]
    prompt: Required[str]
    suffix: str | None


ChatCompletionStreamRequestTypedDict: TypeAlias = ChatCompletionRequestTypedDict
FIMCompletionStreamRequestTypedDict: TypeAlias = FIMCompletionRequestTypedDict


class SecurityTypedDict(TypedDict, total=False):
    api_key: str | None


class UsageInfoTypedDict(TypedDict, total=False):
    prompt_audio_seconds: int | None
    prompt_tokens: int
    total_tokens: int
    completion_tokens: int
    num_cached_tokens: int | None
    prompt_tokens_details: PromptTokensDetails | None
    service_tier: str | None


class TokenLogprobTypedDict(TypedDict, total=False):
    token: Required[str]
    logprob: Required[float]
    bytes_: list[int]
    token_id: int


class TokenLogprobsTypedDict(TokenLogprobTypedDict, total=False):
    top_logprobs: list[TokenLogprobTypedDict]


class ChoiceLogprobsTypedDict(TypedDict, total=False):
    content: list[TokenLogprobsTypedDict]


class ChatCompletionChoiceTypedDict(TypedDict, total=False):
    index: Required[int]
    finish_reason: Required[FinishReason]
    message: AssistantMessageTypedDict
    messages: list[DeltaMessageTypedDict] | None
    logprobs: ChoiceLogprobsTypedDict | None
    prompt_logprobs: Any | None


class ChatCompletionResponseTypedDict(TypedDict, total=False):
    id: Required[str]
    created: int
    model: Required[str]
    usage: UsageInfoTypedDict
    object: str
    choices: Required[list[ChatCompletionChoiceTypedDict]]
    guardrails: list[dict[str, Any]] | None


FIMCompletionResponseTypedDict: TypeAlias = ChatCompletionResponseTypedDict


class CompletionResponseStreamChoiceTypedDict(TypedDict, total=False):
    index: Required[int]
    delta: Required[DeltaMessageTypedDict]
    finish_reason: FinishReason | None
    logprobs: ChoiceLogprobsTypedDict | None
    prompt_logprobs: Any | None


class CompletionChunkTypedDict(TypedDict, total=False):
    id: Required[str]
    object: str | None
    created: int | None
    model: Required[str]
    choices: Required[list[CompletionResponseStreamChoiceTypedDict]]
    usage: UsageInfoTypedDict | None
    guardrails: list[dict[str, Any]] | None


class CompletionEventTypedDict(TypedDict):
    data: CompletionChunkTypedDict


class ValidationErrorTypedDict(TypedDict, total=False):
    type: Required[str]
    loc: Required[list[Loc]]
    msg: Required[str]
    input: Any
    ctx: Context | None

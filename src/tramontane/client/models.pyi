"""What `models.py` brings when it is first used, told to type checkers."""

from typing import Literal

from tramontane.client.errors import (
    HTTPValidationError as HTTPValidationError,
    MistralError as MistralError,
    MistralGCPError as MistralGCPError,
    MistralGcpError as MistralGcpError,
    NoResponseError as NoResponseError,
    ResponseValidationError as ResponseValidationError,
    SDKError as SDKError,
)
from tramontane.wire.cards import (
    BaseModelCard as BaseModelCard,
    FTModelCard as FTModelCard,
    ModelCapabilities as ModelCapabilities,
    ModelList as ModelList,
    ModelListData as ModelListData,
    UnknownModelListData as UnknownModelListData,
)
from tramontane.wire.chunks import (
    AudioChunk as AudioChunk,
    BuiltInConnectors as BuiltInConnectors,
    ContentChunk as ContentChunk,
    DocumentURLChunk as DocumentURLChunk,
    FileChunk as FileChunk,
    ImageDetail as ImageDetail,
    ImageURL as ImageURL,
    ImageURLChunk as ImageURLChunk,
    ImageURLUnion as ImageURLUnion,
    ReferenceChunk as ReferenceChunk,
    ReferenceID as ReferenceID,
    ResourceChunk as ResourceChunk,
    ResourceChunkContent as ResourceChunkContent,
    ResourceLinkChunk as ResourceLinkChunk,
    SystemMessageContentChunks as SystemMessageContentChunks,
    TextChunk as TextChunk,
    ThinkChunk as ThinkChunk,
    Thinking as Thinking,
    ToolReferenceChunk as ToolReferenceChunk,
    ToolReferenceChunkTool as ToolReferenceChunkTool,
    UnknownContentChunk as UnknownContentChunk,
    UnknownResourceChunkContent as UnknownResourceChunkContent,
    UnknownThinking as UnknownThinking,
)
from tramontane.wire.dicts import (
    APIKeyAuthTypedDict as APIKeyAuthTypedDict,
    AssistantMessageTypedDict as AssistantMessageTypedDict,
    AudioChunkTypedDict as AudioChunkTypedDict,
    AuthorizationTypedDict as AuthorizationTypedDict,
    ChatCompletionChoiceTypedDict as ChatCompletionChoiceTypedDict,
    ChatCompletionRequestMessageTypedDict as ChatCompletionRequestMessageTypedDict,
    ChatCompletionRequestToolChoiceTypedDict as ChatCompletionRequestToolChoiceTypedDict,
    ChatCompletionRequestToolTypedDict as ChatCompletionRequestToolTypedDict,
    ChatCompletionRequestTypedDict as ChatCompletionRequestTypedDict,
    ChatCompletionResponseTypedDict as ChatCompletionResponseTypedDict,
    ChatCompletionStreamRequestTypedDict as ChatCompletionStreamRequestTypedDict,
    ChoiceLogprobsTypedDict as ChoiceLogprobsTypedDict,
    CompletionChunkTypedDict as CompletionChunkTypedDict,
    CompletionEventTypedDict as CompletionEventTypedDict,
    CompletionResponseStreamChoiceTypedDict as CompletionResponseStreamChoiceTypedDict,
    ContentChunkTypedDict as ContentChunkTypedDict,
    ContentTypedDict as ContentTypedDict,
    CustomConnectorTypedDict as CustomConnectorTypedDict,
    DeltaMessageTypedDict as DeltaMessageTypedDict,
    DocumentLibraryToolTypedDict as DocumentLibraryToolTypedDict,
    DocumentURLChunkTypedDict as DocumentURLChunkTypedDict,
    FIMCompletionRequestTypedDict as FIMCompletionRequestTypedDict,
    FIMCompletionResponseTypedDict as FIMCompletionResponseTypedDict,
    FIMCompletionStreamRequestTypedDict as FIMCompletionStreamRequestTypedDict,
    FileChunkTypedDict as FileChunkTypedDict,
    FunctionCallTypedDict as FunctionCallTypedDict,
    FunctionNameTypedDict as FunctionNameTypedDict,
    FunctionTypedDict as FunctionTypedDict,
    GuardrailConfigTypedDict as GuardrailConfigTypedDict,
    ImageGenerationToolTypedDict as ImageGenerationToolTypedDict,
    ImageURLChunkTypedDict as ImageURLChunkTypedDict,
    ImageURLTypedDict as ImageURLTypedDict,
    ImageURLUnionTypedDict as ImageURLUnionTypedDict,
    JSONSchemaTypedDict as JSONSchemaTypedDict,
    ModerationLLMV1CategoryThresholdsTypedDict as ModerationLLMV1CategoryThresholdsTypedDict,
    ModerationLLMV1ConfigTypedDict as ModerationLLMV1ConfigTypedDict,
    ModerationLLMV2CategoryThresholdsTypedDict as ModerationLLMV2CategoryThresholdsTypedDict,
    ModerationLLMV2ConfigTypedDict as ModerationLLMV2ConfigTypedDict,
    OAuth2TokenAuthTypedDict as OAuth2TokenAuthTypedDict,
    PredictionTypedDict as PredictionTypedDict,
    ReferenceChunkTypedDict as ReferenceChunkTypedDict,
    ResourceChunkTypedDict as ResourceChunkTypedDict,
    ResourceLinkChunkTypedDict as ResourceLinkChunkTypedDict,
    ResponseFormatTypedDict as ResponseFormatTypedDict,
    SecurityTypedDict as SecurityTypedDict,
    SystemMessageContentChunksTypedDict as SystemMessageContentChunksTypedDict,
    SystemMessageContentTypedDict as SystemMessageContentTypedDict,
    SystemMessageTypedDict as SystemMessageTypedDict,
    TextChunkTypedDict as TextChunkTypedDict,
    ThinkChunkTypedDict as ThinkChunkTypedDict,
    ThinkingTypedDict as ThinkingTypedDict,
    TokenLogprobTypedDict as TokenLogprobTypedDict,
    TokenLogprobsTypedDict as TokenLogprobsTypedDict,
    ToolCallTypedDict as ToolCallTypedDict,
    ToolChoiceTypedDict as ToolChoiceTypedDict,
    ToolConfigurationTypedDict as ToolConfigurationTypedDict,
    ToolMessageTypedDict as ToolMessageTypedDict,
    ToolReferenceChunkTypedDict as ToolReferenceChunkTypedDict,
    ToolTypedDict as ToolTypedDict,
    UsageInfoTypedDict as UsageInfoTypedDict,
    UserMessageTypedDict as UserMessageTypedDict,
    ValidationErrorTypedDict as ValidationErrorTypedDict,
)
from tramontane.wire.errors import (
    Context as Context,
    HTTPValidationErrorData as HTTPValidationErrorData,
    Loc as Loc,
    ValidationError as ValidationError,
)
from tramontane.wire.formats import (
    GuardrailConfig as GuardrailConfig,
    JSONSchema as JSONSchema,
    MistralPromptMode as MistralPromptMode,
    ModerationLLMAction as ModerationLLMAction,
    ModerationLLMV1CategoryThresholds as ModerationLLMV1CategoryThresholds,
    ModerationLLMV1Config as ModerationLLMV1Config,
    ModerationLLMV2CategoryThresholds as ModerationLLMV2CategoryThresholds,
    ModerationLLMV2Config as ModerationLLMV2Config,
    Prediction as Prediction,
    ReasoningEffort as ReasoningEffort,
    RequestedServiceTier as RequestedServiceTier,
    ResponseFormat as ResponseFormat,
    ResponseFormats as ResponseFormats,
)
from tramontane.wire.messages import (
    AssistantMessage as AssistantMessage,
    ChatCompletionRequestMessage as ChatCompletionRequestMessage,
    Content as Content,
    DeltaMessage as DeltaMessage,
    SystemMessage as SystemMessage,
    SystemMessageContent as SystemMessageContent,
    ToolMessage as ToolMessage,
    UserMessage as UserMessage,
)
from tramontane.wire.request import (
    ChatCompletionRequest as ChatCompletionRequest,
    ChatCompletionRequestStop as ChatCompletionRequestStop,
    ChatCompletionStreamRequest as ChatCompletionStreamRequest,
    FIMCompletionRequest as FIMCompletionRequest,
    FIMCompletionStreamRequest as FIMCompletionStreamRequest,
    Security as Security,
)
from tramontane.wire.response import (
    ChatCompletionChoice as ChatCompletionChoice,
    ChatCompletionResponse as ChatCompletionResponse,
    ChoiceLogprobs as ChoiceLogprobs,
    CompletionChunk as CompletionChunk,
    CompletionEvent as CompletionEvent,
    CompletionResponseStreamChoice as CompletionResponseStreamChoice,
    FIMCompletionResponse as FIMCompletionResponse,
    FinishReason as FinishReason,
    PromptTokensDetails as PromptTokensDetails,
    TokenLogprob as TokenLogprob,
    TokenLogprobs as TokenLogprobs,
    UsageInfo as UsageInfo,
)
from tramontane.wire.tools import (
    APIKeyAuth as APIKeyAuth,
    Arguments as Arguments,
    Authorization as Authorization,
    ChatCompletionRequestTool as ChatCompletionRequestTool,
    ChatCompletionRequestToolChoice as ChatCompletionRequestToolChoice,
    CustomConnector as CustomConnector,
    DocumentLibraryTool as DocumentLibraryTool,
    Function as Function,
    FunctionCall as FunctionCall,
    FunctionName as FunctionName,
    ImageGenerationTool as ImageGenerationTool,
    OAuth2TokenAuth as OAuth2TokenAuth,
    Tool as Tool,
    ToolCall as ToolCall,
    ToolChoice as ToolChoice,
    ToolChoiceEnum as ToolChoiceEnum,
    ToolConfiguration as ToolConfiguration,
    ToolTypes as ToolTypes,
    UnknownTool as UnknownTool,
)

ArgumentsTypedDict = Arguments
AssistantMessageContent = Content
AssistantMessageContentTypedDict = ContentTypedDict
ChatCompletionChoiceFinishReason = FinishReason
ChatCompletionRequestMessages = ChatCompletionRequestMessage
ChatCompletionRequestMessagesTypedDict = ChatCompletionRequestMessageTypedDict
ChatCompletionRequestStopTypedDict = ChatCompletionRequestStop
ChatCompletionResponseChoiceLogprobs = ChoiceLogprobs
ChatCompletionResponseChoiceLogprobsTypedDict = ChoiceLogprobsTypedDict
ChatCompletionResponseTokenLogprobs = TokenLogprob
ChatCompletionResponseTokenLogprobsTopK = TokenLogprobs
ChatCompletionResponseTokenLogprobsTopKTypedDict = TokenLogprobsTypedDict
ChatCompletionResponseTokenLogprobsTypedDict = TokenLogprobTypedDict
ChatCompletionStreamRequestMessage = ChatCompletionRequestMessage
ChatCompletionStreamRequestMessageTypedDict = ChatCompletionRequestMessageTypedDict
ChatCompletionStreamRequestMessages = ChatCompletionRequestMessage
ChatCompletionStreamRequestMessagesTypedDict = ChatCompletionRequestMessageTypedDict
ChatCompletionStreamRequestStop = ChatCompletionRequestStop
ChatCompletionStreamRequestStopTypedDict = ChatCompletionRequestStop
ChatCompletionStreamRequestTool = ChatCompletionRequestTool
ChatCompletionStreamRequestToolChoice = ChatCompletionRequestToolChoice
ChatCompletionStreamRequestToolChoiceTypedDict = ChatCompletionRequestToolChoiceTypedDict
ChatCompletionStreamRequestToolTypedDict = ChatCompletionRequestToolTypedDict
CompletionResponseStreamChoiceFinishReason = FinishReason
ContextTypedDict = Context
DeltaMessageContent = Content
DeltaMessageContentTypedDict = ContentTypedDict
FIMCompletionRequestStop = ChatCompletionRequestStop
FIMCompletionRequestStopTypedDict = ChatCompletionRequestStop
FIMCompletionStreamRequestStop = ChatCompletionRequestStop
FIMCompletionStreamRequestStopTypedDict = ChatCompletionRequestStop
ImageURLChunkImageURL = ImageURLUnion
ImageURLChunkImageURLTypedDict = ImageURLUnionTypedDict
JsonSchema = JSONSchema
JsonSchemaTypedDict = JSONSchemaTypedDict
LocTypedDict = Loc
Messages = ChatCompletionRequestMessage
MessagesTypedDict = ChatCompletionRequestMessageTypedDict
ModerationLlmv1CategoryThresholds = ModerationLLMV1CategoryThresholds
ModerationLlmv1CategoryThresholdsTypedDict = ModerationLLMV1CategoryThresholdsTypedDict
ModerationLlmv1Config = ModerationLLMV1Config
ModerationLlmv1ConfigTypedDict = ModerationLLMV1ConfigTypedDict
ModerationLlmv2CategoryThresholds = ModerationLLMV2CategoryThresholds
ModerationLlmv2CategoryThresholdsTypedDict = ModerationLLMV2CategoryThresholdsTypedDict
ModerationLlmv2Config = ModerationLLMV2Config
ModerationLlmv2ConfigTypedDict = ModerationLLMV2ConfigTypedDict
ReferenceIDTypedDict = ReferenceID
Stop = ChatCompletionRequestStop
StopTypedDict = ChatCompletionRequestStop
ToolMessageContent = Content
ToolMessageContentTypedDict = ContentTypedDict
ToolReferenceChunkToolTypedDict = ToolReferenceChunkTool
UserMessageContent = Content
UserMessageContentTypedDict = ContentTypedDict

AssistantMessageRole = Literal["assistant"]
ImageURLChunkType = Literal["image_url"]
ReferenceChunkType = Literal["reference"]
Role = Literal["system"]
TextChunkType = Literal["text"]
ThinkChunkType = Literal["thinking"]
ToolMessageRole = Literal["tool"]
Type = Literal["text"]
UserMessageRole = Literal["user"]

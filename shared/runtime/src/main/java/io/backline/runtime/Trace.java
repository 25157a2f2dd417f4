package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The X-Ray header under which an invocation works, and which goes with the messages that it sends:
 * so that an import is one trace, from the kick-off to its end, and so is a scheduled run with what
 * it begins.
 */
final class Trace {
  /** Of a message; SQS and Lambda know it by this name. */
  static final String ATTRIBUTE = "AWSTraceHeader";

  // Where Lambda's runtime puts it, as the X-Ray SDK expects.
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final Pattern ROOT = Pattern.compile("(?:^|;)Root=([^;]+)");

  // Inherited by the threads of the run.
  private static final InheritableThreadLocal<String> CARRIED = new InheritableThreadLocal<>();

  private Trace() {}

  /** The invocation's own. */
  static void begin(Context context) {
    CARRIED.set(
        Optional.ofNullable(context.getXrayTraceId())
            .orElseGet(() -> System.getProperty(PROPERTY)));
  }

  /** That of whoever sent the message, if there is one. */
  static void carryOn(SQSMessage received) {
    String sent = received.getAttributes().get(ATTRIBUTE);
    if (sent != null) {
      CARRIED.set(sent);
    }
  }

  /** The message, with the trace if there is one. */
  static SendMessageRequest.Builder into(SendMessageRequest.Builder message) {
    header()
        .map(header -> MessageSystemAttributeValue.builder().dataType("String").stringValue(header))
        .ifPresent(
            header ->
                message.messageSystemAttributes(
                    Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, header.build())));
    return message;
  }

  private static Optional<String> header() {
    return Optional.ofNullable(CARRIED.get()).filter(header -> !header.isBlank());
  }

  /** The id that all of one trace have in common. */
  static Optional<String> id() {
    return header().map(ROOT::matcher).filter(Matcher::find).map(found -> found.group(1));
  }
}

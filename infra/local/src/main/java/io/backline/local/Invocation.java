package io.backline.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.backline.template.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/** The context of one invocation; its time runs out as the template says. */
final class Invocation implements Context {
  private final LambdaFunction function;
  private final InstantSource clock;
  private final long end;
  private final String requestId = UUID.randomUUID().toString();

  Invocation(LambdaFunction function, InstantSource clock) {
    this.function = function;
    this.clock = clock;
    end = clock.millis() + function.timeout().toMillis();
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + function.logicalId();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return function.logicalId();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return arn(function);
  }

  @Override
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(Math.max(0, end - clock.millis()));
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memoryMb();
  }

  @Override
  public LambdaLogger getLogger() {
    return StandardErrorLogger.INSTANCE;
  }

  static String arn(LambdaFunction function) {
    return "arn:aws:lambda:"
        + QueueServer.REGION
        + ":"
        + QueueServer.ACCOUNT
        + ":function:"
        + function.logicalId();
  }

  private enum StandardErrorLogger implements LambdaLogger {
    INSTANCE;

    @Override
    public void log(String message) {
      System.err.println(message.stripTrailing());
    }

    @Override
    public void log(byte[] message) {
      log(new String(message, StandardCharsets.UTF_8));
    }
  }
}

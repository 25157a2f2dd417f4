package io.backline.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients that a function calls at its first event, made while its context starts: most of a
 * cold start is the SDK's classes, and Lambda gives a start more than one core.
 */
public final class StartingClients {
  private final FutureTask<DynamoDbClient> dynamoDb;
  private final FutureTask<SqsClient> sqs;

  private StartingClients(Environment environment) {
    dynamoDb = begin("dynamodb", () -> AwsClients.dynamoDb(environment));
    sqs = begin("sqs", () -> AwsClients.sqs(environment));
  }

  public static StartingClients of(Environment environment) {
    return new StartingClients(environment);
  }

  public DynamoDbClient dynamoDb() {
    return join(dynamoDb);
  }

  public SqsClient sqs() {
    return join(sqs);
  }

  private static <T> FutureTask<T> begin(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    // A thread of its own sees the function's class loader, which a common pool's would not.
    Thread.ofPlatform().daemon().name("start-" + name).start(task);
    return task;
  }

  private static <T> T join(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the clients start", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client does not start", e.getCause());
    }
  }
}

package io.backline.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A DynamoDB client whose requests somebody sees before they are made, or makes in its place. */
public final class WatchedDynamoDb {
  private static final Set<Class<? extends DynamoDbRequest>> WRITES =
      Set.of(
          PutItemRequest.class,
          UpdateItemRequest.class,
          DeleteItemRequest.class,
          TransactWriteItemsRequest.class,
          BatchWriteItemRequest.class);

  private WatchedDynamoDb() {}

  /** Stands between a client and its table. */
  @FunctionalInterface
  public interface Between {

    /**
     * Answers a request, by making it or otherwise.
     *
     * @param real makes the request, as often as it is asked to
     */
    Object call(DynamoDbRequest request, Supplier<Object> real);
  }

  /** The client, with every request told to the watcher first. */
  public static DynamoDbClient of(DynamoDbClient real, Consumer<DynamoDbRequest> watcher) {
    return between(
        real,
        (request, call) -> {
          watcher.accept(request);
          return call.get();
        });
  }

  /** The client, with every request left to who stands between. */
  public static DynamoDbClient between(DynamoDbClient real, Between between) {
    InvocationHandler calls = (proxy, method, args) -> call(real, between, proxy, method, args);
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, calls);
  }

  /** Whether the request may change a row. */
  public static boolean isWrite(DynamoDbRequest request) {
    return WRITES.contains(request.getClass());
  }

  /**
   * Makes a write twice, as the SDK does where the first answer is lost, whose exceptions count the
   * attempts.
   */
  public static Object twice(Supplier<Object> real) {
    var unused = real.get();
    try {
      return real.get();
    } catch (SdkException e) {
      throw e.toBuilder().numAttempts(2).build();
    }
  }

  private static Object call(
      DynamoDbClient real, Between between, Object proxy, Method method, Object[] args)
      throws Throwable {
    boolean isRequest = args != null && args[0] instanceof DynamoDbRequest;
    // What only wraps another method is to find the watched one.
    if (args != null && (!isRequest || method.getName().endsWith("Paginator"))) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    return isRequest
        ? between.call((DynamoDbRequest) args[0], () -> make(real, method, args))
        : make(real, method, args);
  }

  private static Object make(DynamoDbClient real, Method method, Object[] args) {
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a method of an interface is public", e);
    }
  }
}

package io.backline.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A DynamoDB client whose requests somebody sees, each before it is made. */
public final class WatchedDynamoDb {
  private static final Set<Class<? extends DynamoDbRequest>> WRITES =
      Set.of(
          PutItemRequest.class,
          UpdateItemRequest.class,
          DeleteItemRequest.class,
          TransactWriteItemsRequest.class,
          BatchWriteItemRequest.class);

  private WatchedDynamoDb() {}

  /** The client, with every request told to the watcher first. */
  public static DynamoDbClient of(DynamoDbClient real, Consumer<DynamoDbRequest> watcher) {
    InvocationHandler calls = (proxy, method, args) -> call(real, watcher, proxy, method, args);
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, calls);
  }

  /** Whether the request may change a row. */
  public static boolean isWrite(DynamoDbRequest request) {
    return WRITES.contains(request.getClass());
  }

  private static Object call(
      DynamoDbClient real,
      Consumer<DynamoDbRequest> watcher,
      Object proxy,
      Method method,
      Object[] args)
      throws Throwable {
    boolean isRequest = args != null && args[0] instanceof DynamoDbRequest;
    // What only wraps another method is to find the watched one.
    if (args != null && (!isRequest || method.getName().endsWith("Paginator"))) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    if (isRequest) {
      watcher.accept((DynamoDbRequest) args[0]);
    }
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

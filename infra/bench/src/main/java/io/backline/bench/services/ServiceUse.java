package io.backline.bench.services;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** What was asked of the services since the last {@link #reset}; for many threads. */
public final class ServiceUse {
  private final TableUse library = new TableUse();
  private final TableUse status = new TableUse();
  private final LongAdder sqsRequests = new LongAdder();
  private final LongAdder events = new LongAdder();

  ServiceUse() {}

  /** What was asked of one table. */
  public static final class TableUse {
    private final LongAdder readRequests = new LongAdder();
    private final LongAdder writeRequests = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder items = new LongAdder();
    private final DoubleAdder readUnits = new DoubleAdder();
    private final DoubleAdder writeUnits = new DoubleAdder();

    private TableUse() {}

    void read() {
      readRequests.increment();
    }

    void write(int itemCount) {
      writeRequests.increment();
      items.add(itemCount);
    }

    void refuse() {
      refused.increment();
    }

    void readUnits(double units) {
      readUnits.add(units);
    }

    void writeUnits(double units) {
      writeUnits.add(units);
    }

    public long readRequests() {
      return readRequests.sum();
    }

    /** Writing requests that were carried out; a transaction is one. */
    public long writeRequests() {
      return writeRequests.sum();
    }

    /** Writes that their condition stopped. */
    public long refused() {
      return refused.sum();
    }

    /** Rows that the carried-out writes put, changed or deleted. */
    public long items() {
      return items.sum();
    }

    public double readUnits() {
      return readUnits.sum();
    }

    public double writeUnits() {
      return writeUnits.sum();
    }

    private void reset() {
      readRequests.reset();
      writeRequests.reset();
      refused.reset();
      items.reset();
      readUnits.reset();
      writeUnits.reset();
    }
  }

  public TableUse library() {
    return library;
  }

  public TableUse status() {
    return status;
  }

  /** The table by its name in the services, which holds its logical id. */
  TableUse table(String name) {
    if (name.contains("LibraryTable")) {
      return library;
    }
    if (name.contains("StatusTable")) {
      return status;
    }
    throw new IllegalArgumentException("no table is called " + name);
  }

  void sqsRequest() {
    sqsRequests.increment();
  }

  void event() {
    events.increment();
  }

  /** SQS requests, without the long polls that brought nothing. */
  public long sqsRequests() {
    return sqsRequests.sum();
  }

  /** Requests that put events on the bus. */
  public long events() {
    return events.sum();
  }

  /** Counts from zero again. */
  public void reset() {
    library.reset();
    status.reset();
    sqsRequests.reset();
    events.reset();
  }
}

/**
 * Does work for the latest of what it is given, once at a time: what comes while it waits or works takes the place of what waited.
 *
 * @param ready is waited for before each piece of work
 * @param work of which the outcome is handed on to `done`, unless something newer has come meanwhile
 * @param failed is told what `work` threw
 */
export function latestOnly<Item, Outcome>({
  ready,
  work,
  done,
  failed,
}: {
  ready(): Promise<void>;
  work(item: Item): Promise<Outcome>;
  done(outcome: Outcome, item: Item): void;
  failed(error: unknown): void;
}): (item: Item) => void {
  let waiting: { item: Item } | null = null;
  let isWorking = false;
  const takeUp = async () => {
    isWorking = true;
    while (waiting) {
      await ready();
      const { item } = waiting;
      waiting = null;
      try {
        const outcome = await work(item);
        if (!waiting) done(outcome, item);
      } catch (error) {
        failed(error);
      }
    }
    isWorking = false;
  };
  return (item) => {
    waiting = { item };
    if (!isWorking) void takeUp();
  };
}

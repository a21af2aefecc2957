import { get } from "./server";
import type { Day, Known, Session, Update } from "./session";
import type { Store } from "./store";

const firstEventMs = 3_000;
const silenceMs = 5_000;
const retryMs = 1_000;
const mostCuts = 2;

/** Whether updates come. */
export type Line = "open" | "lost";

/**
 * Keeps what is known as new as the server's: by server-sent events, or by long polling where a proxy cuts or holds these.
 */
export async function follow(known: Store<Known | null>, line: Store<Line>): Promise<void> {
  const news = new News(known, line);

  // The first picture waits for no stream.
  get<Update>("/api/update").then((update) => news.take(update), () => news.lose());
  await byEvents(news);
  await byPolling(news);
}

/** Takes updates in, and asks for what they leave out. */
class News {
  #taken: Promise<void> = Promise.resolve();

  constructor(readonly known: Store<Known | null>, readonly line: Store<Line>) {}

  get isLost(): boolean {
    return this.line.value === "lost";
  }

  get version(): number {
    return this.known.value?.session.version ?? 0;
  }

  take(update: Update): Promise<void> {
    this.#taken = this.#taken.then(() => this.#take(update)).then(
      () => this.#say("open"),
      () => this.lose());
    return this.#taken;
  }

  lose(): void {
    this.#say("lost");
  }

  #say(line: Line): void {
    if (this.line.value !== line) {
      this.line.value = line;
    }
  }

  async #take(update: Update): Promise<void> {
    const before = this.known.value;
    if (before && before.session.version === update.version && before.session.rewinds === update.rewinds) {
      return;
    }

    const last = before?.days.at(-1)?.day ?? Number.NaN;
    const isNext = before !== null && before.session.rewinds === update.rewinds && before.session.seed === update.seed;
    if (isNext && update.version === before.session.version + 1 && update.changes === before.session.changes.length
      && update.isRunning === before.session.isRunning && update.lessonVersion === before.session.lessonVersion
      && !update.isInTrouble && update.newest.day === last + 1) {
      this.known.value = {
        session: { ...before.session, version: update.version, day: update.day, isFinished: update.day >= update.horizon },
        days: [...before.days, update.newest],
      };
      return;
    }

    const session = await get<Session>("/api/state");
    const isSame = before !== null && before.session.rewinds === session.rewinds && before.session.seed === session.seed
      && session.version >= before.session.version && session.day > last;
    const further = isSame
      ? session.day - 1 > last ? await get<readonly Day[]>(`/api/days?from=${last + 1}`) : []
      : await get<readonly Day[]>("/api/days");

    // Days that ended meanwhile come with the next update.
    const days = [...(isSame ? before.days : []), ...further].filter((day) => day.day < session.day);
    this.known.value = { session, days };
  }
}

/** Listens until events turn out not to come through. */
function byEvents(news: News): Promise<void> {
  return new Promise((resolve) => {
    const events = new EventSource("/api/events");
    let heard = 0;
    let cuts = 0;
    const giveUp = (): void => {
      events.close();
      clearInterval(watch);
      resolve();
    };
    const started = Date.now();
    events.onmessage = (event: MessageEvent<string>) => {
      heard = Date.now();
      cuts = 0;
      void news.take(JSON.parse(event.data) as Update);
    };
    events.onerror = () => {
      news.lose();
      cuts++;
      if (cuts >= mostCuts || events.readyState === EventSource.CLOSED) {
        giveUp();
      }
    };

    // A proxy that buffers leaves the stream open and silent: asking once tells whether something was missed.
    const watch = setInterval(() => {
      if (heard === 0 ? Date.now() - started > firstEventMs : Date.now() - heard > silenceMs) {
        heard ||= started;
        const before = news.version;
        get<Update>("/api/update").then(
          (update) => {
            const isMissed = update.version !== before && news.version === before;
            void news.take(update);
            if (isMissed) {
              giveUp();
            }
          },
          () => news.lose());
      }
    }, firstEventMs);
  });
}

async function byPolling(news: News): Promise<never> {
  for (;;) {
    try {
      await news.take(await get<Update>(`/api/update?after=${news.version}`));
    } catch {
      news.lose();
    }

    if (news.isLost) {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

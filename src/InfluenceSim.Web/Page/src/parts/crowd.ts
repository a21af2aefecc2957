import { isStill, repaint, styled } from "../appearance";

/** Where a person stands in a layer: see `Network/CrowdLayer` on the other side. */
export type Stand = 0 | 1 | 2 | 3;

/** Places and ties of all accounts, people first: see `Network/NetworkPicture` on the other side. */
export class Picture {
  readonly people: number;
  readonly creators: number;
  readonly ties: Int32Array;
  readonly across: Uint16Array;
  readonly down: Uint16Array;
  readonly isAi: Uint8Array;

  constructor(bytes: ArrayBuffer) {
    const [people, creators, ties] = new Int32Array(bytes, 0, 3) as unknown as [number, number, number];
    const all = people + creators;
    const places = 12 + ties * 8;
    this.people = people;
    this.creators = creators;
    this.ties = new Int32Array(bytes, 12, ties * 2);
    this.across = new Uint16Array(bytes, places, all);
    this.down = new Uint16Array(bytes, places + all * 2, all);
    this.isAi = new Uint8Array(bytes, places + all * 4, creators);
  }
}

/** A layer's two bits of each person. */
export function standsOf(layer: ArrayBuffer, people: number): Uint8Array {
  const bytes = new Uint8Array(layer);
  return Uint8Array.from({ length: people }, (_, person) => ((bytes[person >> 2] ?? 0) >> (person & 3) * 2) & 3);
}

/** Shapes of the four ways to stand, so that no colour is needed: a dot, a disc, a square and a ring. */
export const shapes = ["dot", "disc", "square", "ring"] as const;

const places = 65_535;
const margin = 12;
const moveMs = 600;
const stands = 4;
const sizes = [1.2, 2.1, 3.2, 3] as const;
const colours = ["--quiet", "--first", "--alarm", "--second"] as const;

/** Everybody on two canvases: ties once on the one behind, people and creators on the one in front, whenever something moves. */
export class Crowd {
  readonly root: HTMLElement;
  readonly #behind = document.createElement("canvas");
  readonly #front = document.createElement("canvas");
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  #before: Uint8Array;
  #now: Uint8Array;
  #changedAt = 0;
  #frame = 0;
  #scale = 1;

  constructor(readonly picture: Picture, label: string, until: AbortSignal, picked: (person: number) => void) {
    this.#x = new Float32Array(picture.across.length);
    this.#y = new Float32Array(picture.across.length);
    this.#before = new Uint8Array(picture.people);
    this.#now = this.#before;
    this.root = document.createElement("div");
    this.root.className = "crowd";
    this.root.append(this.#behind, this.#front);
    this.#front.setAttribute("role", "img");
    this.#front.setAttribute("aria-label", label);
    const sized = new ResizeObserver(() => this.#size());
    sized.observe(this.root);
    repaint(() => this.#size(), until);
    this.#front.addEventListener("click", (event) => {
      const person = this.#nearest(event.offsetX * this.#scale, event.offsetY * this.#scale);
      if (person >= 0) {
        picked(person);
      }
    });
    until.addEventListener("abort", () => {
      sized.disconnect();
      cancelAnimationFrame(this.#frame);
    });
  }

  /** Shows how people stand now; who stands otherwise than before changes before one's eyes. */
  show(now: Uint8Array, label: string): void {
    this.#before = this.#now;
    this.#now = now;
    this.#front.setAttribute("aria-label", label);
    this.#changedAt = performance.now();
    if (isStill()) {
      this.#before = now;
    }

    this.#ask();
  }

  #ask(): void {
    this.#frame ||= requestAnimationFrame((time) => {
      this.#frame = 0;
      const gone = Math.min(1, Math.max(0, (time - this.#changedAt) / moveMs));
      this.#draw(gone);
      if (gone < 1 && this.#before !== this.#now) {
        this.#ask();
      } else {
        this.#before = this.#now;
      }
    });
  }

  #size(): void {
    const side = Math.floor(this.root.clientWidth);
    if (side === 0) {
      return;
    }

    this.#scale = devicePixelRatio;
    for (const canvas of [this.#behind, this.#front]) {
      canvas.width = canvas.height = side * this.#scale;
    }

    const room = this.#front.width - 2 * margin * this.#scale;
    for (let i = 0; i < this.#x.length; i++) {
      this.#x[i] = margin * this.#scale + (this.picture.across[i] ?? 0) / places * room;
      this.#y[i] = margin * this.#scale + (this.picture.down[i] ?? 0) / places * room;
    }

    this.#drawTies();
    this.#draw(1);
  }

  #drawTies(): void {
    const context = this.#behind.getContext("2d");
    if (!context) {
      return;
    }

    const { ties } = this.picture;
    context.clearRect(0, 0, this.#behind.width, this.#behind.height);
    context.strokeStyle = styled("--grid");
    context.lineWidth = 0.6 * this.#scale;
    context.beginPath();
    for (let tie = 0; tie < ties.length; tie += 2) {
      const [one, other] = [ties[tie] ?? 0, ties[tie + 1] ?? 0];
      context.moveTo(this.#x[one] ?? 0, this.#y[one] ?? 0);
      context.lineTo(this.#x[other] ?? 0, this.#y[other] ?? 0);
    }

    context.stroke();
  }

  // All who go from one way to stand to another are one path: a fill for each of sixteen, whatever their number.
  #draw(gone: number): void {
    const context = this.#front.getContext("2d");
    if (!context) {
      return;
    }

    context.clearRect(0, 0, this.#front.width, this.#front.height);
    const ink = colours.map((name) => styled(name));
    const paths = new Map<number, Path2D>();
    for (let person = 0; person < this.picture.people; person++) {
      const way = (this.#before[person] ?? 0) * stands + (this.#now[person] ?? 0);
      let path = paths.get(way);
      if (!path) {
        path = new Path2D();
        paths.set(way, path);
      }

      const [from, to] = [way >> 2, way & 3] as [Stand, Stand];
      add(path, to, this.#x[person] ?? 0, this.#y[person] ?? 0, this.#scale * (sizes[from] + (sizes[to] - sizes[from]) * gone)
        + (from === to ? 0 : this.#scale * 4 * Math.sin(Math.PI * gone)));
    }

    // Those who stand as ever first, so that they hide nobody.
    for (const [way, path] of [...paths].sort(([one], [other]) => (one & 3) - (other & 3))) {
      const to = way & 3;
      context.fillStyle = context.strokeStyle = ink[to] ?? "";
      context.globalAlpha = to === 0 ? 0.55 : 1;
      if (to === 3) {
        context.lineWidth = 1.4 * this.#scale;
        context.stroke(path);
      } else {
        context.fill(path);
      }
    }

    context.globalAlpha = 1;
    this.#drawCreators(context);
  }

  #drawCreators(context: CanvasRenderingContext2D): void {
    const size = 3.2 * this.#scale;
    context.strokeStyle = styled("--ink");
    context.lineWidth = this.#scale;
    const path = new Path2D();
    for (let creator = 0; creator < this.picture.creators; creator++) {
      const [x, y] = [this.#x[this.picture.people + creator] ?? 0, this.#y[this.picture.people + creator] ?? 0];
      if (this.picture.isAi[creator] === 1) {
        path.moveTo(x, y - size);
        path.lineTo(x + size, y + size);
        path.lineTo(x - size, y + size);
        path.closePath();
      } else {
        path.moveTo(x, y - size);
        path.lineTo(x, y + size);
        path.moveTo(x - size, y);
        path.lineTo(x + size, y);
      }
    }

    context.stroke(path);
  }

  #nearest(x: number, y: number): number {
    let best = -1;
    let least = (16 * this.#scale) ** 2;
    for (let person = 0; person < this.picture.people; person++) {
      const distance = ((this.#x[person] ?? 0) - x) ** 2 + ((this.#y[person] ?? 0) - y) ** 2;
      if (distance < least) {
        [best, least] = [person, distance];
      }
    }

    return best;
  }
}

/** Adds the shape of a way to stand; a small disc is drawn as a square, which costs a tenth and looks the same. */
function add(path: Path2D, stand: Stand, x: number, y: number, size: number): void {
  if (stand === 0 || stand === 2) {
    path.rect(x - size, y - size, 2 * size, 2 * size);
  } else {
    path.moveTo(x + size, y);
    path.arc(x, y, size, 0, 2 * Math.PI);
  }
}

import cliProgress, { type GenericFormatter } from 'cli-progress';

/** How far a long work is. */
export interface Progress {
  /** @param total undefined while it is not known */
  update(done: number, total: number | undefined): void;
  end(): void;
}

const count = new Intl.NumberFormat('fr-FR');

/** A bar on the operator's terminal; elsewhere (log, CI) one line at the end, so that logs stay readable. */
export function startProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? barOn(stream, label) : lineOn(stream, label);
}

function barOn(stream: NodeJS.WriteStream, label: string): Progress {
  const format: GenericFormatter = (options, { progress, value, total }) => {
    const far = total > 0 ? `[${cliProgress.Format.BarFormat(progress, options)}] ${Math.floor(progress * 100)} %` : count.format(value);
    return `${label} ${far}`;
  };
  const bar = new cliProgress.SingleBar({ format, stream, hideCursor: true, clearOnComplete: false }, cliProgress.Presets.shades_classic);
  bar.start(0, 0);
  return {
    update: (done, total) => {
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

function lineOn(stream: NodeJS.WriteStream, label: string): Progress {
  let last = 0;
  stream.write(`${label}…\n`);
  return {
    update: (done) => (last = done),
    end: () => stream.write(`${label} : ${count.format(last)} terminé.\n`),
  };
}

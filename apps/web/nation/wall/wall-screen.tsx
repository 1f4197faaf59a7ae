import './wall.css';
import type { ReactNode } from 'react';
import { day } from '../../figures/dates.js';
import { coverInWords, percent } from '../../figures/numbers.js';
import type { WallSituationQuery } from '../../generated/graphql.js';
import { useTitle } from '../../shell/use-title.js';
import { byCover } from '../situation/national-finding.js';
import { territoryStockOuts } from '../projections/territory-stock-outs.js';
import { useRotation } from './use-rotation.js';
import { useWakeLock } from './use-wake-lock.js';
import { useWallReading } from './use-wall-reading.js';
import { WallBar } from './wall-bar.js';
import { WallClock } from './wall-clock.js';
import { WallMap } from './wall-map.js';
import { WallTable } from './wall-table.js';

/** The nation on a wall: 65 inches at five metres, nobody at the keyboard. */
export function WallScreen(): ReactNode {
  useTitle('Mode mural');
  useWakeLock();
  const { data, age } = useWallReading();
  const rotation = useRotation();
  return (
    <main className="wall" id="contenu">
      {data ? <Wall data={data} age={age} step={rotation.step} /> : <p className="wall__wait">{age > 10 ? 'Le service ne répond pas encore…' : 'Lecture de la situation nationale…'}</p>}
      <WallBar rotation={rotation} />
    </main>
  );
}

/** The worst item first, then the others: the whole picture, then its map on the whole screen, 20 seconds each. */
function Wall({ data, age, step }: { data: WallSituationQuery; age: number; step: number }): ReactNode {
  const { situation } = data;
  const items = byCover(situation.items);
  const shown = items[Math.floor(step / 2) % items.length];
  const next = territoryStockOuts(data.stockOuts);
  if (!shown) return null;
  const isLarge = step % 2 === 1;
  return (
    <>
      <header className="wall__head">
        <div>
          <h1>
            France · {shown.item.labelPlural} : {coverInWords(shown.weeksOfCover)}
          </h1>
          <p>
            <strong>{percent(situation.answeredShare?.answered)}</strong> de la consommation de crise couverte · <strong>{percent(situation.reporting.rate)}</strong> ont répondu
          </p>
        </div>
        <WallClock week={situation.week} now={data.reportingPeriod.now} age={age} endsAt={data.me.sessionEndsAt} />
      </header>
      <div className={`wall__body${isLarge ? ' wall__body--large' : ''}`}>
        {isLarge ? null : <WallTable items={items} trends={data.situationTrends} shown={shown.item.code} />}
        <WallMap data={data} item={shown.item} large={isLarge} />
      </div>
      <footer className="wall__foot">
        <strong>Prochaines ruptures</strong>
        {next.map((row) => (
          <span key={`${row.code}-${row.itemCode}`}>
            <strong>{row.stockOnHand === 0 ? 'épuisé' : day(row.stockOutOn)}</strong> {row.itemLabel}, {row.label}
          </span>
        ))}
      </footer>
    </>
  );
}

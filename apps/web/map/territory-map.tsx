import './map.css';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { MapInsets } from './map-insets.js';
import { MapLegend } from './map-legend.js';
import { MainMap } from './main-map.js';
import type { Drawing } from './map-shapes.js';
import { MapTip } from './map-tip.js';
import { nextOf } from './geometry/next-territory.js';
import type { TerritoryValue } from './territory-value.js';
import { planeOf, useGeometry } from './geometry/use-geometry.js';

interface TerritoryMapProps {
  level: 'DEPARTMENT' | 'REGION';
  /** INSEE code of the region whose departments are drawn, larger; the country when empty. */
  within?: string;
  values: readonly TerritoryValue[];
  /** The map in a sentence for those who do not see it; its figures are in the table beside. */
  description: string;
  /** Values in boxes on their territories; for a few of them. */
  printValues?: boolean;
  /** Width of the main drawing as designed, in pixels: patterns, outlines and boxes keep their size. */
  width?: number;
  /** Height of an overseas inset, in pixels. */
  insetSize?: number;
  /** For an indicator that is not a cover: what each step of blue means, least first. */
  steps?: readonly string[];
  legend?: boolean;
}

const ARROWS = 'Les flèches du clavier passent d’un territoire à l’autre.';

/**
 * France by departments or regions: level in colour and pattern, overseas beside. Territories that lead somewhere are links, one stop of the
 * Tab key and then the arrows; otherwise the map is one image.
 */
export function TerritoryMap(props: TerritoryMapProps): ReactNode {
  const { level, within, values, description, printValues = false, width = 400, insetSize = 44, steps, legend = true } = props;
  const geometry = useGeometry();
  const navigate = useNavigate();
  const patterns = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<{ code: string; left: number; top: number }>();
  const [reached, setReached] = useState<string>();
  const plane = useMemo(() => geometry && planeOf(geometry, level, within), [geometry, level, within]);
  const byCode = useMemo(() => new Map(values.map((value) => [value.code, value])), [values]);
  const links = values.filter(({ href }) => href !== undefined);

  const open = useCallback((code: string, shape: Element | undefined) => {
    const around = frame.current?.getBoundingClientRect();
    if (!shape || !around) return setTip(undefined);
    const box = shape.getBoundingClientRect();
    setTip({ code, left: box.left + box.width / 2 - around.left, top: box.top - around.top });
    if (shape instanceof SVGAElement) setReached(code);
  }, []);
  const follow = useCallback(
    (href: string, event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void navigate(href);
    },
    [navigate],
  );
  const move = (event: KeyboardEvent): void => {
    const next = plane && nextOf(event.key, plane, (event.target as Element).getAttribute('data-code') ?? '');
    if (!next) return;
    event.preventDefault();
    frame.current?.querySelector<SVGAElement>(`a[data-code="${next}"]`)?.focus();
  };

  const current = reached && byCode.has(reached) ? reached : links[0]?.code;
  const drawing: Drawing = { values: byCode, patterns, current, open, follow };
  const tipped = tip && byCode.get(tip.code);
  const hasInsets = plane !== undefined && plane.overseas.length > 0;
  return (
    <div className="map">
      <div
        ref={frame}
        className={`map__drawing${hasInsets ? ' map__drawing--insets' : ''}`}
        {...(links.length > 0 ? { role: 'group', 'aria-label': `${description} ${ARROWS}`, onKeyDown: move } : { role: 'img', 'aria-label': description })}
        aria-busy={!plane}
      >
        <MainMap shapes={plane?.mainland ?? []} borders={level === 'DEPARTMENT' && !within ? geometry?.regions : undefined} drawing={drawing} width={width} printValues={printValues} />
        {hasInsets ? <MapInsets mainland={plane.mainland} overseas={plane.overseas} drawing={drawing} size={insetSize} /> : null}
        {tipped ? <MapTip value={tipped} left={tip.left} top={tip.top} /> : null}
      </div>
      {legend ? <MapLegend values={values} steps={steps} /> : null}
    </div>
  );
}

import type { ReactNode } from 'react';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import SelectNext from '@codegouvfr/react-dsfr/SelectNext';
import type { MapChoice } from './use-map-choice.js';
import { type Indicator, INDICATORS, type Level } from './map-values.js';

interface MapControlsProps {
  items: readonly { code: string; labelPlural: string }[];
  item: string;
  choice: MapChoice;
  choose: (part: Partial<MapChoice>) => void;
  /** Names above the choices, where there is room for them. */
  labelled?: boolean;
}

/** What the map shows: item, indicator, departments or regions. */
export function MapControls({ items, item, choice, choose, labelled = true }: MapControlsProps): ReactNode {
  return (
    <div className={`map-controls${labelled ? '' : ' map-controls--bare'}`}>
      <SelectNext
        label="Article"
        disabled={choice.indicator === 'reponses'}
        nativeSelectProps={{ value: item, onChange: (event) => choose({ item: event.target.value }) }}
        options={items.map(({ code, labelPlural }) => ({ value: code, label: labelPlural }))}
      />
      <SelectNext
        label="Indicateur"
        nativeSelectProps={{ value: choice.indicator, onChange: (event) => choose({ indicator: event.target.value as Indicator }) }}
        options={Object.entries(INDICATORS).map(([value, label]) => ({ value: value as Indicator, label }))}
      />
      <SegmentedControl
        legend="Échelon"
        hideLegend
        small
        segments={[segment('Départements', 'DEPARTMENT', choice, choose), segment('Régions', 'REGION', choice, choose)]}
      />
    </div>
  );
}

function segment(
  label: string,
  level: Level,
  choice: MapChoice,
  choose: MapControlsProps['choose'],
): { label: string; nativeInputProps: { checked: boolean; onChange: () => void } } {
  return { label, nativeInputProps: { checked: choice.level === level, onChange: () => choose({ level }) } };
}

import { type ReactNode, useId } from 'react';

interface FilterSelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What no choice means: "Tous les départements". */
  all: string;
  options: readonly { readonly value: string; readonly label: string }[];
}

/** One filter of a list. */
export function FilterSelect({ label, value, onChange, all, options }: FilterSelectProps): ReactNode {
  const id = useId();
  return (
    <div className="filter">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select className="fr-select" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EstablishmentCombobox } from './establishment-combobox.js';

/** Goes to an establishment, or to the list of those that answer. */
export function SearchBox(): ReactNode {
  const navigate = useNavigate();
  return (
    <EstablishmentCombobox
      label="Chercher un établissement, une commune ou un numéro FINESS"
      isLabelHidden
      onChoose={({ finess }) => void navigate(`/etablissement/${finess}`)}
      onText={(typed) => void navigate(`/etablissements?recherche=${encodeURIComponent(typed)}`)}
    />
  );
}

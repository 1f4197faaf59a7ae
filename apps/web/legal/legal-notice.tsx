import type { ReactNode } from 'react';
import { LegalText, ToFill } from './legal-text.js';

export function LegalNotice(): ReactNode {
  return (
    <LegalText title="Mentions légales">
      <h2>Éditeur</h2>
      <p>
        Ce service est édité par <ToFill>nom, adresse et téléphone de l’administration</ToFill>. Directeur ou directrice de la publication :{' '}
        <ToFill>nom et fonction</ToFill>.
      </p>
      <h2>Hébergement</h2>
      <p>
        Le service est hébergé par <ToFill>nom, adresse et téléphone de l’hébergeur, avec sa certification</ToFill>.
      </p>
      <h2>Données de démonstration</h2>
      <p>En mode démonstration, les établissements, les personnes et les chiffres sont fictifs.</p>
      <h2>Logiciel et réutilisation</h2>
      <p>
        Vigie EPI est un logiciel libre, sous licence EUPL 1.2. Le Système de design de l’État et la police Marianne sont réservés aux sites de
        l’État&nbsp;; un réglage du service leur substitue un thème neutre. Les contours des départements proviennent d’un logiciel sous licence
        MIT, dont la notice accompagne le code.
      </p>
    </LegalText>
  );
}

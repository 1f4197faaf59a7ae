import type { ReactNode } from 'react';
import { LegalText, ToFill } from './legal-text.js';

export function Accessibility(): ReactNode {
  return (
    <LegalText title="Déclaration d’accessibilité">
      <p>
        <ToFill>Nom de l’administration</ToFill> s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11
        février 2005.
      </p>
      <h2>État de conformité</h2>
      <p>
        Vigie EPI est en conformité partielle avec le référentiel général d’amélioration de l’accessibilité (RGAA, version 4.1), en l’absence
        d’audit par un tiers. Chaque écran est vérifié automatiquement, en thème clair et sombre et en trois largeurs, à chaque version du
        logiciel&nbsp;; la saisie hebdomadaire est parcourue au clavier seul. Chaque graphique est accompagné de son tableau, et aucune information
        n’est donnée par la seule couleur.
      </p>
      <h2>Établissement de cette déclaration</h2>
      <p>
        Déclaration établie le <ToFill>date</ToFill>. Audit RGAA&nbsp;: <ToFill>à réaliser par un tiers avant ouverture au public</ToFill>.
      </p>
      <h2>Signaler une difficulté</h2>
      <p>
        Écrivez à <ToFill>adresse électronique</ToFill>&nbsp;: une réponse vous parvient sous <ToFill>délai</ToFill>, et l’information vous est
        transmise sous une autre forme si besoin.
      </p>
      <h2>Voie de recours</h2>
      <p>
        Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits&nbsp;: <a href="https://formulaire.defenseurdesdroits.fr/">formulaire en ligne</a>,
        téléphone 09 69 39 00 00, ou courrier gratuit, sans timbre&nbsp;: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
      </p>
    </LegalText>
  );
}

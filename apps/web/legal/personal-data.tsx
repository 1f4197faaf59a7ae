import type { ReactNode } from 'react';
import { LegalText, ToFill } from './legal-text.js';

export function PersonalData(): ReactNode {
  return (
    <LegalText title="Données personnelles et cookies">
      <h2>Responsable et finalité</h2>
      <p>
        <ToFill>Nom de l’administration</ToFill> traite ces données pour suivre les stocks d’équipements de protection et organiser les
        approvisionnements de secours, au titre d’une mission d’intérêt public (article 6.1.e du RGPD).
      </p>
      <h2>Données traitées</h2>
      <ul>
        <li>Comptes&nbsp;: nom, adresse électronique professionnelle, habilitations, dates de connexion.</li>
        <li>Contacts des établissements&nbsp;: nom, fonction, téléphone et adresse électronique professionnels.</li>
        <li>Actes signés&nbsp;: remontées, demandes, décisions, avec leur auteur et leur date.</li>
      </ul>
      <p>Aucune donnée de santé, aucune donnée de patient.</p>
      <h2>Durées de conservation</h2>
      <p>
        Sessions&nbsp;: 12 heures. Comptes&nbsp;: <ToFill>durée après la fin de l’habilitation</ToFill>. Actes signés&nbsp;: <ToFill>durée fixée par l’administration</ToFill>.
      </p>
      <h2>Cookies et stockage sur l’appareil</h2>
      <p>
        Un seul cookie, nécessaire à la session. Sur votre appareil, le service garde le brouillon de votre saisie et votre choix d’affichage&nbsp;;
        rien n’est transmis à un tiers, et aucune mesure d’audience n’est faite.
      </p>
      <h2>Vos droits</h2>
      <p>
        Accès, rectification, limitation, opposition&nbsp;: écrivez au délégué à la protection des données, <ToFill>adresse</ToFill>. Vous pouvez
        aussi saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
    </LegalText>
  );
}

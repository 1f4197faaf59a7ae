import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The seven items, the first collection and the opening doctrine. What MINSANTE 143 (30 July 2020) states is quoted as
 * such; what it leaves to the crisis centre is a hypothesis, says so in its source, and is meant to be replaced.
 */
export class SeedCatalogue1795402801500 implements MigrationInterface {
  readonly name = 'SeedCatalogue1795402801500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO item (code, label, label_plural, unit, pack_size) VALUES
        ('SURGICAL_MASK', 'Masque chirurgical', 'Masques chirurgicaux', 'pièce', 50),
        ('FFP2_MASK', 'Masque FFP2', 'Masques FFP2', 'pièce', 20),
        ('GOWN', 'Blouse', 'Blouses', 'pièce', 10),
        ('APRON', 'Tablier', 'Tabliers', 'pièce', 100),
        ('GLOVE', 'Gant', 'Gants', 'pièce', 100),
        ('CAP', 'Charlotte', 'Charlottes', 'pièce', 100),
        ('GOGGLES', 'Lunettes de protection', 'Lunettes de protection', 'pièce', 10);
      INSERT INTO collection (id, code, label, item_codes) VALUES
        (1, 'PPE', 'Équipements de protection individuelle des établissements de santé',
         ARRAY['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES']);
    `);
    await runner.query(`
      INSERT INTO doctrine_value (key, item_code, value, unit, effective_from, source, set_by_name)
      SELECT key, item_code, value, unit, '2020-07-27', source, 'Vigie EPI' FROM (VALUES
        ('safety_stock_weeks', NULL, 3::double precision, 'semaines de consommation de crise', 'MINSANTE 143'),
        ('watch_below_weeks', NULL, 3, 'semaines de couverture', 'Réglage par défaut de Vigie EPI'),
        ('warning_below_weeks', NULL, 2, 'semaines de couverture', 'Réglage par défaut de Vigie EPI'),
        ('critical_below_weeks', NULL, 1, 'semaines de couverture', 'Réglage par défaut de Vigie EPI'),
        ('deadline_day', NULL, 1, 'jour ISO de la semaine suivante', 'Réglage par défaut de Vigie EPI'),
        ('deadline_minutes', NULL, 1080, 'minutes après minuit', 'Réglage par défaut de Vigie EPI'),
        ('stockpile_target_weeks', 'SURGICAL_MASK', 10, 'semaines de consommation de crise', 'MINSANTE 143'),
        ('stockpile_target_weeks', 'FFP2_MASK', 10, 'semaines de consommation de crise', 'MINSANTE 143'),
        ('covid_patients', NULL, 12000, 'patients', 'MINSANTE 143'),
        ('stockpile_cover_days', NULL, 70, 'jours', 'Hypothèse à valider : 10 semaines, comme les masques'),
        ('patient_daily_use', 'GOWN', 15, 'pièces par patient et par jour', 'Hypothèse à valider : 15 tenues par patient grave et par jour (ECDC, février 2020)'),
        ('patient_daily_use', 'APRON', 15, 'pièces par patient et par jour', 'Hypothèse à valider : un tablier par tenue'),
        ('patient_daily_use', 'GLOVE', 30, 'pièces par patient et par jour', 'Hypothèse à valider : une paire de gants par tenue'),
        ('patient_daily_use', 'CAP', 15, 'pièces par patient et par jour', 'Hypothèse à valider : une charlotte par tenue'),
        ('patient_daily_use', 'GOGGLES', 0.5, 'pièces par patient et par jour', 'Hypothèse à valider : lunettes réutilisées'),
        ('tests_per_week', NULL, 1000000, 'tests par semaine', 'Hypothèse à valider : un million de tests par semaine (objectif national de septembre 2020)'),
        ('test_use', 'GOWN', 0.05, 'pièces par test', 'Hypothèse à valider : une blouse pour 20 prélèvements'),
        ('test_use', 'APRON', 0.2, 'pièces par test', 'Hypothèse à valider : un tablier pour 5 prélèvements'),
        ('test_use', 'GLOVE', 2, 'pièces par test', 'Hypothèse à valider : une paire de gants par prélèvement'),
        ('test_use', 'CAP', 0.05, 'pièces par test', 'Hypothèse à valider : une charlotte pour 20 prélèvements'),
        ('test_use', 'GOGGLES', 0.005, 'pièces par test', 'Hypothèse à valider : lunettes réutilisées'),
        ('emergency_interventions_per_week', NULL, 10000, 'interventions par semaine', 'Hypothèse à valider'),
        ('emergency_intervention_use', 'GOWN', 3, 'pièces par intervention', 'Hypothèse à valider : équipe de trois personnes'),
        ('emergency_intervention_use', 'APRON', 3, 'pièces par intervention', 'Hypothèse à valider : équipe de trois personnes'),
        ('emergency_intervention_use', 'GLOVE', 6, 'pièces par intervention', 'Hypothèse à valider : équipe de trois personnes'),
        ('emergency_intervention_use', 'CAP', 3, 'pièces par intervention', 'Hypothèse à valider : équipe de trois personnes'),
        ('emergency_intervention_use', 'GOGGLES', 0.3, 'pièces par intervention', 'Hypothèse à valider : lunettes réutilisées'),
        ('social_care_share', NULL, 0.5, 'part des patients hospitaliers', 'Hypothèse à valider'),
        ('social_care_daily_use', 'GOWN', 2, 'pièces par personne et par jour', 'Hypothèse à valider'),
        ('social_care_daily_use', 'APRON', 6, 'pièces par personne et par jour', 'Hypothèse à valider'),
        ('social_care_daily_use', 'GLOVE', 12, 'pièces par personne et par jour', 'Hypothèse à valider'),
        ('social_care_daily_use', 'CAP', 6, 'pièces par personne et par jour', 'Hypothèse à valider'),
        ('social_care_daily_use', 'GOGGLES', 0.1, 'pièces par personne et par jour', 'Hypothèse à valider')
      ) AS opening (key, item_code, value, unit, source);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Forward only: restore a backup to go back.');
  }
}

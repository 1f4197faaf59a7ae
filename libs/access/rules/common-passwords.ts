/** Words that head every published list of leaked passwords, French and English, without accents, and the product's own. */
export const COMMON_WORDS: readonly string[] = [
  'motdepasse', 'password', 'passwort', 'passe', 'pass', 'mot', 'secret', 'admin', 'administrateur', 'administrator', 'root', 'login', 'user', 'utilisateur',
  'bonjour', 'bonsoir', 'salut', 'hello', 'welcome', 'bienvenue', 'letmein', 'changeme', 'changezmoi', 'changer', 'default', 'defaut', 'test', 'demo', 'temp', 'provisoire',
  'soleil', 'sunshine', 'doudou', 'loulou', 'chouchou', 'coucou', 'cheval', 'princesse', 'princess', 'monkey', 'dragon', 'tigre', 'chocolat', 'chocolate', 'marseille', 'paris',
  'football', 'baseball', 'soccer', 'master', 'shadow', 'superman', 'batman', 'pokemon', 'starwars', 'naruto', 'jetaime', 'iloveyou', 'loveyou', 'love', 'amour', 'moncoeur',
  'nicolas', 'camille', 'thomas', 'julien', 'alexandre', 'sophie', 'marine', 'pierre', 'jean', 'marie', 'michael', 'jessica', 'charlie', 'jordan', 'daniel', 'ashley',
  'printemps', 'ete', 'automne', 'hiver', 'spring', 'summer', 'autumn', 'winter', 'janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre',
  'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'france', 'liberte', 'egalite', 'fraternite',
  'hopital', 'hospital', 'clinique', 'sante', 'masque', 'pharmacie', 'direction', 'directeur', 'directrice', 'vigie', 'epi', 'ars', 'chu', 'ehpad', 'azerty', 'qwerty',
  'google', 'facebook', 'internet', 'ordinateur', 'computer', 'samsung', 'iphone', 'orange', 'trustno', 'whatever', 'freedom', 'abc', 'xxx', 'qsd', 'ilovey',
];

/** Keys side by side on a French or an English keyboard, and the alphabet and figures in order, both ways. */
export const RUNS: readonly string[] = [
  'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertz', 'abcdefghijklmnopqrstuvwxyz', '1234567890', '0123456789', '1q2w3e4r5t', '1qaz2wsx', '&é"\'(-è_çà',
].flatMap((row) => runsOf(row));

/** Every stretch of at least four keys, in both directions. */
function runsOf(row: string): string[] {
  const back = [...row].toReversed().join('');
  return [row, back].flatMap((keys) => Array.from({ length: keys.length - 3 }, (_, from) => Array.from({ length: keys.length - from - 3 }, (__, more) => keys.slice(from, from + 4 + more))).flat());
}

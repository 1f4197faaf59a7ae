import { CommanderError, type Command } from 'commander';

const TITLES: Record<string, string> = {
  'Usage:': 'Utilisation :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Arguments:': 'Arguments :',
};

const MISTAKES: Record<string, string> = {
  'commander.unknownCommand': 'Commande inconnue',
  'commander.unknownOption': 'Option inconnue',
  'commander.missingArgument': 'Il manque un argument',
  'commander.missingMandatoryOptionValue': 'Il manque une option obligatoire',
  'commander.optionMissingArgument': "Il manque la valeur d'une option",
  'commander.invalidArgument': 'Valeur refusée',
  'commander.excessArguments': "Trop d'arguments",
};

/** Makes help and mistakes French; commands added afterwards inherit it. */
export function speakFrench(program: Command): Command {
  return program
    .helpOption('-h, --help', "affiche l'aide")
    .helpCommand('help [commande]', "affiche l'aide d'une commande")
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

/** The line for a mistake in the command line; undefined when help was asked for, which is no mistake. */
export function explainMistake({ code, exitCode, message }: CommanderError): string | undefined {
  if (exitCode === 0 || code === 'commander.help') return undefined;
  const place = /'([^']+)'/.exec(message)?.[1];
  const mistake = MISTAKES[code] ?? message;
  return `${mistake}${place === undefined ? '' : ` : ${place}`}. « npm run vigie -- --help » donne la liste des commandes.`;
}

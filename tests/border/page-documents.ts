import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { ROOT, sourceFiles } from '../support/source-files.js';

/** One operation of the page, as it is sent: with the fragments it uses. */
export interface PageDocument {
  readonly name: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly text: string;
}

/** Every operation of every screen. */
export async function pageDocuments(): Promise<PageDocument[]> {
  const files = (await sourceFiles(join(ROOT, 'apps/web'))).filter((file) => file.endsWith('.graphql'));
  const definitions = (await Promise.all(files.map(async (file) => parse(await readFile(file, 'utf8')).definitions))).flat();
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  return definitions.filter(isOperation).map((operation) => {
    const used = fragmentsOf(operation, fragments);
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
    return { name: operation.name?.value ?? '', document, operation, text: print(document) };
  });
}

function fragmentsOf(node: DefinitionNode, known: ReadonlyMap<string, FragmentDefinitionNode>, found = new Set<FragmentDefinitionNode>()): Set<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = known.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, known, found);
    },
  });
  return found;
}

function isFragment(one: DefinitionNode): one is FragmentDefinitionNode {
  return one.kind === Kind.FRAGMENT_DEFINITION;
}

function isOperation(one: DefinitionNode): one is OperationDefinitionNode {
  return one.kind === Kind.OPERATION_DEFINITION;
}

import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Secrets } from '#platform';
import { PERSONAL_LINK, type RenderedLetter } from './rules/letter.js';

const HIDDEN = '(lien personnel, non affiché)';

/**
 * The secret at the end of a letter's link, worked out from the number of the link and the platform's secret. It exists
 * in the letter sent and nowhere else: stored as its hash by whoever checks it.
 */
@Injectable()
export class PersonalLinks {
  constructor(
    @Inject(Secrets) private readonly secrets: Pick<Secrets, 'key'>,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
  ) {}

  /** 43 characters, 256 bits. */
  tokenOf(linkId: string): string {
    return createHmac('sha256', this.secrets.key('personal-links')).update(linkId).digest('base64url');
  }

  /** The letter as its addressee reads it. */
  open<Letter extends RenderedLetter>(letter: Letter, linkId: string | null): Letter {
    return linkId === null ? letter : written(letter, this.tokenOf(linkId));
  }

  /** The letter as others may read it in the outbox; with its link in a demonstration, where mail usually goes nowhere. */
  show<Letter extends RenderedLetter>(letter: Letter, linkId: string | null): Letter {
    if (linkId === null) return letter;
    return this.config.mode === 'demo' ? this.open(letter, linkId) : written(letter, HIDDEN);
  }
}

function written<Letter extends RenderedLetter>(letter: Letter, end: string): Letter {
  return { ...letter, text: letter.text.replaceAll(PERSONAL_LINK, end), html: letter.html.replaceAll(PERSONAL_LINK, end) };
}

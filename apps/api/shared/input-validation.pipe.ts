import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { Refusal } from '#platform';

/**
 * class-validator on the inputs that carry its rules. The others are checked by their use case, which answers with
 * problems rather than with an error; walking them here too halved the rate of weekly reports.
 */
export class InputValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: false,
      exceptionFactory: (errors: ValidationError[]) => new Refusal('BAD_REQUEST', messagesOf(errors).join(' ')),
    });
  }

  protected override toValidate(metadata: ArgumentMetadata): boolean {
    const { metatype } = metadata;
    if (!metatype || !super.toValidate(metadata)) return false;
    return getMetadataStorage().getTargetValidationMetadatas(metatype, '', false, false).length > 0;
  }
}

function messagesOf(errors: readonly ValidationError[]): string[] {
  return errors.flatMap((error) => [...Object.values(error.constraints ?? {}), ...messagesOf(error.children ?? [])]);
}

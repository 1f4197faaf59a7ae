import { Module } from '@nestjs/common';
import { RecordConsultation } from './audit/record-consultation.js';
import { RecordExport } from './audit/record-export.js';
import { Directory } from './directory.js';
import { EnrolInWave } from './enrol-in-wave.js';
import { ImportDirectory } from './import-directory.js';
import { LoadTerritories } from './load-territories.js';
import { OpenWave } from './open-wave.js';
import { PerimeterNames } from './perimeter-names.js';
import { ReadWaves } from './read-waves.js';
import { RollOutWave } from './roll-out-wave.js';
import { RollOut } from './roll-out.js';
import { SetEstablishmentContact } from './set-establishment-contact.js';

const USE_CASES = [
  Directory, EnrolInWave, ImportDirectory, LoadTerritories, OpenWave, PerimeterNames, ReadWaves, RecordConsultation, RecordExport, RollOut,
  RollOutWave, SetEstablishmentContact,
];

@Module({ providers: USE_CASES, exports: USE_CASES })
export class DirectoryModule {}

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DropPlan</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n machines</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packages</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsChart</name>
    <message numerus="yes">
        <source>%n moves: median (least to most)</source>
        <translation>
            <numerusform>%n move: median (least to most)</numerusform>
            <numerusform>%n moves: median (least to most)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemQuestion</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n instances at %1?</source>
        <translation>
            <numerusform>Delete this instance at %1?</numerusform>
            <numerusform>Delete these %n instances at %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n things at %1?</source>
        <translation>
            <numerusform>Delete this at %1?</numerusform>
            <numerusform>Delete these %n things at %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Force off these %n instances at %1?</source>
        <translation>
            <numerusform>Force off this instance at %1?</numerusform>
            <numerusform>Force off these %n instances at %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save these %n instances at %1?</source>
        <translation>
            <numerusform>Save this %n instance at %1?</numerusform>
            <numerusform>Save these %n instances at %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovesChart</name>
    <message numerus="yes">
        <source>%n moves, the oldest at the left. Medians: %1. The longest: %2, %3, %4.</source>
        <translation>
            <numerusform>%n move. Medians: %1. The longest: %2, %3, %4.</numerusform>
            <numerusform>%n moves, the oldest at the left. Medians: %1. The longest: %2, %3, %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message numerus="yes">
        <source>%n moves are on their way or wait. Cancel them and quit?</source>
        <translation>
            <numerusform>%n move is on its way or waits. Cancel it and quit?</numerusform>
            <numerusform>%n moves are on their way or wait. Cancel them and quit?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jobwords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, held</source>
        <translation>
            <numerusform>%n waiting, held</numerusform>
            <numerusform>%n waiting, held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation>
            <numerusform>%n on its way</numerusform>
            <numerusform>%n on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished</source>
        <translation>
            <numerusform>%n unfinished</numerusform>
            <numerusform>%n unfinished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>movereport</name>
    <message numerus="yes">
        <source>%n moves are chosen</source>
        <translation>
            <numerusform>%n move is chosen</numerusform>
            <numerusform>%n moves are chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planwords</name>
    <message numerus="yes">
        <source>Judged by %n moves from %1 to %2.</source>
        <translation>
            <numerusform>Judged by %n move from %1 to %2.</numerusform>
            <numerusform>Judged by %n moves from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n other moves of %1 or %2.</source>
        <translation>
            <numerusform>Judged by %n other move of %1 or %2.</numerusform>
            <numerusform>Judged by %n other moves of %1 or %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::DetailsPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::FindingsList</name>
    <message numerus="yes">
        <source>%n checks are good: &amp;details</source>
        <translation>
            <numerusform>%n check is good: &amp;details</numerusform>
            <numerusform>%n checks are good: &amp;details</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::HistoryPage</name>
    <message numerus="yes">
        <source>%n moves</source>
        <translation>
            <numerusform>%n move</numerusform>
            <numerusform>%n moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n moves</source>
        <translation>
            <numerusform>%1 of %n move</numerusform>
            <numerusform>%1 of %n moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::MoveStarter</name>
    <message numerus="yes">
        <source>Restore %n packages at %1?</source>
        <translation>
            <numerusform>Restore %n package at %1?</numerusform>
            <numerusform>Restore %n packages at %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::MovesDialog</name>
    <message numerus="yes">
        <source>Move %n machines</source>
        <translation>
            <numerusform>Move %n machine</numerusform>
            <numerusform>Move %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n machines from %1 to %2</source>
        <translation>
            <numerusform>Move %n machine from %1 to %2</numerusform>
            <numerusform>Move %n machines from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %1 of %n machines</source>
        <translation>
            <numerusform>&amp;Move %1 of %n machine</numerusform>
            <numerusform>&amp;Move %1 of %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines</source>
        <translation>
            <numerusform>&amp;Move %n machine</numerusform>
            <numerusform>&amp;Move %n machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n machines, second ones too</source>
        <translation>
            <numerusform>&amp;Move %n machine, a second one</numerusform>
            <numerusform>&amp;Move %n machines, second ones too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::SettingsDialog</name>
    <message numerus="yes">
        <source>The changes of %n sites are not saved.</source>
        <translation>
            <numerusform>The changes of %n site are not saved.</numerusform>
            <numerusform>The changes of %n sites are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trescca::SiteChanges</name>
    <message numerus="yes">
        <source>%n clouds were imported.</source>
        <translation>
            <numerusform>%n cloud was imported.</numerusform>
            <numerusform>%n clouds were imported.</numerusform>
        </translation>
    </message>
</context>
</TS>

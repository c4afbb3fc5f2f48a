<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Question</name>
    <message>
        <source>Nothing was done: you did not agree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca</name>
    <message>
        <source>%n things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot take a machine with its memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot go there: %1 has %2 of memory left, %3 needs %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is going on with %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package is made where the machine runs: save %1 there, then drag the package here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run, so it has no state to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1 into a package; it stays here, suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run: only what runs or is paused moves with its memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 here, and keep it at %2 too, switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 here; it goes on where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag %1 to the images and packages of this site first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a disk, no saved machine: `tresccac spawn` starts a new one from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1: it goes on where it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that Trescca knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines, images and packages go one kind at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::HistoryChart</name>
    <message>
        <source>Times of past moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stood still: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::HistoryModel</name>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to restore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it stood still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::HistoryPage</name>
    <message>
        <source>Filter...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past moves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::ItemActions</name>
    <message>
        <source>&amp;Move to the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Force off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 at %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disks and its state are deleted too; base images stay. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program for the screen at %1 here. Install virt-viewer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::Job</name>
    <message>
        <source>It was taken out of the queue before it began.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::JobRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being cancelled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, nothing comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stood still for %1; %2 were sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::MainWindow</name>
    <message>
        <source>&amp;Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on, it may be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n on their way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n moves are on their way. Cancel them and quit?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is cancelled goes on running where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel and &amp;quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::MoveDialog</name>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at both sides...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the smallest that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the same name, or the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it at %1 too, switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flavor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net&amp;work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot move there as things are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps its memory, and stays paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps its memory: programs go on where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 of memory and %2 of disk, before they are compressed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::NoticeBar</name>
    <message>
        <source>De&amp;tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::SiteModel</name>
    <message>
        <source>Instances (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images &amp; packages (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2
id %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3
id %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory / size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::SitePane</name>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disks only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::StageBar</name>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::TransfersPanel</name>
    <message>
        <source>Nothing is on its way. Drag a machine from one side to the other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::UnfinishedRow</name>
    <message>
        <source>This move, begun %1, was cut before its end. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the move where it was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;oll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the move: %1 runs at %2 again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::words</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arriving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letting go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trescca::work</name>
    <message>
        <source>%1 runs at %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on running at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be resumed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move stays unfinished, and can be rolled back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is saved, and suspended: Start lets it go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2; the package stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes on at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of %1 is left at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
